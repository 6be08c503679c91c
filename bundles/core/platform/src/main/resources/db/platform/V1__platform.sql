-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0
-- How far business time is ahead of system time; one row, written once, so that a restart never moves time back.
CREATE TABLE business_clock (
  id SMALLINT NOT NULL PRIMARY KEY,
  shift_millis BIGINT NOT NULL,
  set_at TIMESTAMP NOT NULL
);
