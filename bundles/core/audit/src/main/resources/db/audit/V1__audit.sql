-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0
CREATE SEQUENCE audit_row_sequence AS BIGINT START WITH 1;

-- One line of the trail; written once, in the transaction of the act, never changed.
CREATE TABLE audit_row (
  row_no BIGINT NOT NULL PRIMARY KEY,
  nonce VARCHAR(32) NOT NULL,
  recorded_at TIMESTAMP NOT NULL,
  actor VARCHAR(100) NOT NULL,
  act VARCHAR(100) NOT NULL,
  subject VARCHAR(200) NOT NULL,
  outcome VARCHAR(100) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  detail ${clob} NOT NULL,
  row_hash VARCHAR(64) NOT NULL
);
CREATE INDEX audit_row_subject ON audit_row (subject, row_no);

-- The chain over committed rows: seal n holds the hash of seal n - 1 and of its row.
CREATE TABLE audit_seal (
  seal_number BIGINT NOT NULL PRIMARY KEY,
  row_no BIGINT NOT NULL,
  chain_hash VARCHAR(64) NOT NULL,
  CONSTRAINT audit_seal_row UNIQUE (row_no)
);

-- The head, kept apart so that a cut-off tail shows.
CREATE TABLE audit_head (
  id SMALLINT NOT NULL PRIMARY KEY,
  seal_number BIGINT NOT NULL,
  chain_hash VARCHAR(64) NOT NULL
);
INSERT INTO audit_head (id, seal_number, chain_hash) VALUES (1, 0, '');
