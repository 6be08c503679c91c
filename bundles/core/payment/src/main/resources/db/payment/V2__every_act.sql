-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE dossier ADD COLUMN extended SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE dossier ADD COLUMN completions INTEGER NOT NULL DEFAULT 0;
-- 1 once any version was ordered to be paid.
ALTER TABLE dossier ADD COLUMN ordered SMALLINT NOT NULL DEFAULT 0;
-- 1 from the first revision of a returned payment on.
ALTER TABLE dossier ADD COLUMN revises_return SMALLINT NOT NULL DEFAULT 0;
-- The first sending; sent_at is the latest one.
ALTER TABLE dossier ADD COLUMN first_sent_at TIMESTAMP;
CREATE INDEX dossier_held ON dossier (rule_hold, office_code);

-- What a voucher says, where other dossiers ask for it: duplicates and contracts.
ALTER TABLE dossier_voucher ADD COLUMN amount BIGINT NOT NULL DEFAULT 0;
ALTER TABLE dossier_voucher ADD COLUMN nature VARCHAR(10) NOT NULL DEFAULT 'ACTUAL';
ALTER TABLE dossier_voucher ADD COLUMN contract_number VARCHAR(100) NOT NULL DEFAULT '';
ALTER TABLE dossier_voucher ADD COLUMN payee_account VARCHAR(40) NOT NULL DEFAULT '';
ALTER TABLE dossier_voucher ADD COLUMN content_digest VARCHAR(64) NOT NULL DEFAULT '';
-- 1 when a later version of the dossier holds the payment, or it was given up.
ALTER TABLE dossier_voucher ADD COLUMN superseded SMALLINT NOT NULL DEFAULT 0;
-- System time from which on a person may conclude what became of an unknown answer.
ALTER TABLE dossier_voucher ADD COLUMN ask_person_at TIMESTAMP;
ALTER TABLE dossier ADD COLUMN ask_person_at TIMESTAMP;
CREATE INDEX dossier_voucher_digest ON dossier_voucher (content_digest);
CREATE INDEX dossier_voucher_contract ON dossier_voucher (contract_number);

ALTER TABLE dossier_signature ADD COLUMN content_version INTEGER NOT NULL DEFAULT 1;

-- Contents of earlier versions; the latest one is in the dossier itself.
CREATE TABLE dossier_content (
  dossier_id VARCHAR(26) NOT NULL,
  content_version INTEGER NOT NULL,
  content ${clob} NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  PRIMARY KEY (dossier_id, content_version)
);

-- Reason codes of refusals and completion requests, each with its guidance.
CREATE TABLE dossier_reason (
  dossier_id VARCHAR(26) NOT NULL,
  history_line INTEGER NOT NULL,
  code VARCHAR(3) NOT NULL,
  guidance VARCHAR(1000) NOT NULL,
  PRIMARY KEY (dossier_id, history_line, code)
);

-- Who declares a contract at the treasury waits here for others who do, until the transaction ends.
CREATE TABLE contract_turn (
  unit_code VARCHAR(7) NOT NULL,
  contract_number VARCHAR(100) NOT NULL,
  turns BIGINT NOT NULL,
  PRIMARY KEY (unit_code, contract_number)
);

-- The first dossier of an account's budget year that was sent. Asked of a row of its own: who looked through the unit's
-- dossiers would wait for everybody who is at work on one of them.
CREATE TABLE first_of_year (
  unit_code VARCHAR(7) NOT NULL,
  account VARCHAR(30) NOT NULL,
  budget_year INTEGER NOT NULL,
  dossier_id VARCHAR(26) NOT NULL,
  PRIMARY KEY (unit_code, account, budget_year)
);

-- Files that came, by unit; the bytes are in the blob store.
CREATE TABLE attachment (
  unit_code VARCHAR(7) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  file_name VARCHAR(255) NOT NULL,
  media_type VARCHAR(100) NOT NULL,
  size_bytes BIGINT NOT NULL,
  sent_by VARCHAR(40) NOT NULL,
  sent_at TIMESTAMP NOT NULL,
  PRIMARY KEY (unit_code, sha256)
);

-- What people concluded about an order whose answer stayed unknown: one proposes, another one confirms.
CREATE TABLE resolution (
  resolution_id VARCHAR(26) NOT NULL PRIMARY KEY,
  dossier_id VARCHAR(26) NOT NULL,
  voucher_id VARCHAR(40) NOT NULL,
  decision VARCHAR(10) NOT NULL,
  reference VARCHAR(60) NOT NULL,
  evidence VARCHAR(64) NOT NULL,
  proposed_by VARCHAR(40) NOT NULL,
  proposed_at TIMESTAMP NOT NULL,
  closed_by VARCHAR(40) NOT NULL,
  outcome VARCHAR(10) NOT NULL
);
CREATE INDEX resolution_of ON resolution (dossier_id, outcome);

-- How far the news of each bank channel was read.
CREATE TABLE bank_news (
  plugin VARCHAR(80) NOT NULL PRIMARY KEY,
  read_to VARCHAR(200) NOT NULL
);
