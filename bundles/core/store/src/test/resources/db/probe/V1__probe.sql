-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

CREATE SEQUENCE probe_no AS BIGINT START WITH 1;

CREATE TABLE probe (
  id INTEGER NOT NULL PRIMARY KEY,
  label VARCHAR(40) NOT NULL,
  amount BIGINT,
  flag SMALLINT,
  valid_from DATE,
  seen_at TIMESTAMP,
  body ${clob},
  bytes ${blob}
);
