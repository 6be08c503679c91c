-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE dossier (
  dossier_id VARCHAR(26) NOT NULL PRIMARY KEY,
  code VARCHAR(60),
  unit_code VARCHAR(7) NOT NULL,
  office_code VARCHAR(4) NOT NULL,
  account VARCHAR(24) NOT NULL,
  service VARCHAR(60) NOT NULL,
  budget_year INTEGER NOT NULL,
  channel VARCHAR(10) NOT NULL,
  state VARCHAR(30) NOT NULL,
  row_version BIGINT NOT NULL,
  content_version INTEGER NOT NULL,
  content ${clob} NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  provisional_pack VARCHAR(40) NOT NULL,
  pinned_pack VARCHAR(40) NOT NULL,
  processing_days INTEGER NOT NULL,
  budget_status VARCHAR(20) NOT NULL,
  ledger_status VARCHAR(10) NOT NULL,
  ledger_number VARCHAR(60) NOT NULL,
  rule_hold SMALLINT NOT NULL,
  maker VARCHAR(40) NOT NULL,
  officer VARCHAR(40) NOT NULL,
  controller VARCHAR(40) NOT NULL,
  leader VARCHAR(40) NOT NULL,
  total BIGINT NOT NULL,
  description VARCHAR(500) NOT NULL,
  history_lines INTEGER NOT NULL,
  created_at TIMESTAMP NOT NULL,
  updated_at TIMESTAMP NOT NULL,
  sent_at TIMESTAMP,
  accepted_at TIMESTAMP,
  due_at TIMESTAMP,
  completed_at TIMESTAMP,
  -- A constraint, not a unique index: in Derby an index would let only one draft be without a code.
  CONSTRAINT dossier_code UNIQUE (code),
  CONSTRAINT dossier_total_positive CHECK (total >= 0)
);
CREATE INDEX dossier_unit ON dossier (unit_code, updated_at);
CREATE INDEX dossier_office ON dossier (office_code, state, updated_at);

CREATE TABLE dossier_voucher (
  voucher_id VARCHAR(40) NOT NULL PRIMARY KEY,
  dossier_id VARCHAR(26) NOT NULL,
  content_version INTEGER NOT NULL,
  line_number INTEGER NOT NULL,
  payment VARCHAR(12) NOT NULL,
  bank_reference VARCHAR(60) NOT NULL,
  document_number VARCHAR(80) NOT NULL
);
CREATE INDEX dossier_voucher_of ON dossier_voucher (dossier_id, content_version);

CREATE TABLE dossier_signature (
  dossier_id VARCHAR(26) NOT NULL,
  history_line INTEGER NOT NULL,
  signing_position SMALLINT NOT NULL,
  person VARCHAR(40) NOT NULL,
  person_name VARCHAR(200) NOT NULL,
  signed_at TIMESTAMP NOT NULL,
  content_hash VARCHAR(64) NOT NULL,
  signature_level VARCHAR(20) NOT NULL,
  voided SMALLINT NOT NULL,
  PRIMARY KEY (dossier_id, history_line)
);

-- What the rules said, with what is needed to ask them again: plugin, version, snapshot and the hash of what they saw.
CREATE TABLE dossier_verdicts (
  dossier_id VARCHAR(26) NOT NULL,
  history_line INTEGER NOT NULL,
  asked_at VARCHAR(10) NOT NULL,
  plugin VARCHAR(80) NOT NULL,
  snapshot_id BIGINT NOT NULL,
  inputs_hash VARCHAR(64) NOT NULL,
  verdicts ${clob} NOT NULL,
  PRIMARY KEY (dossier_id, history_line)
);

CREATE TABLE dossier_history (
  dossier_id VARCHAR(26) NOT NULL,
  history_line INTEGER NOT NULL,
  done_at TIMESTAMP NOT NULL,
  act VARCHAR(40) NOT NULL,
  actor VARCHAR(40) NOT NULL,
  actor_name VARCHAR(200) NOT NULL,
  from_state VARCHAR(30),
  to_state VARCHAR(30) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  detail VARCHAR(2000) NOT NULL,
  PRIMARY KEY (dossier_id, history_line)
);

CREATE TABLE dossier_code_counter (
  office_code VARCHAR(4) NOT NULL,
  sent_on DATE NOT NULL,
  last_number INTEGER NOT NULL,
  PRIMARY KEY (office_code, sent_on)
);

-- Vouchers of before the platform: counted, never judged.
CREATE TABLE imported_voucher (
  voucher_number BIGINT NOT NULL PRIMARY KEY,
  batch VARCHAR(60) NOT NULL,
  unit_code VARCHAR(7) NOT NULL,
  office_code VARCHAR(4) NOT NULL,
  service VARCHAR(60) NOT NULL,
  channel VARCHAR(10) NOT NULL,
  received_on DATE NOT NULL,
  completed_on DATE,
  amount BIGINT NOT NULL
);
CREATE INDEX imported_voucher_batch ON imported_voucher (batch);
