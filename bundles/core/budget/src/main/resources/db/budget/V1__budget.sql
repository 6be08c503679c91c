-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0
CREATE SEQUENCE budget_line_sequence AS BIGINT START WITH 1;
CREATE SEQUENCE budget_movement_sequence AS BIGINT START WITH 1;

-- One row a budget line. What is available is guarded here and proved by the postings.
CREATE TABLE budget_line (
  line_id BIGINT NOT NULL PRIMARY KEY,
  line_key VARCHAR(80) NOT NULL,
  unit_code VARCHAR(7) NOT NULL,
  budget_year INTEGER NOT NULL,
  account VARCHAR(24) NOT NULL,
  chapter VARCHAR(3) NOT NULL,
  sector VARCHAR(3) NOT NULL,
  program VARCHAR(5) NOT NULL,
  fund_source VARCHAR(2) NOT NULL,
  synthetic SMALLINT NOT NULL,
  available BIGINT NOT NULL,
  CONSTRAINT budget_line_key UNIQUE (line_key),
  CONSTRAINT budget_line_not_overspent CHECK (available >= 0)
);
CREATE INDEX budget_line_unit ON budget_line (unit_code, budget_year);

-- Postings of one movement sum to zero over its buckets. Never changed, never deleted.
CREATE TABLE budget_posting (
  movement BIGINT NOT NULL,
  line_id BIGINT NOT NULL,
  bucket VARCHAR(10) NOT NULL,
  amount BIGINT NOT NULL,
  kind VARCHAR(12) NOT NULL,
  dossier_id VARCHAR(26) NOT NULL,
  dossier_version INTEGER NOT NULL,
  source VARCHAR(200) NOT NULL,
  posted_at TIMESTAMP NOT NULL,
  PRIMARY KEY (movement, line_id, bucket)
);
CREATE INDEX budget_posting_dossier ON budget_posting (dossier_id, dossier_version);
CREATE INDEX budget_posting_line ON budget_posting (line_id);
