-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0
--
-- From which browser, and for which account: empty for signatures of before.
ALTER TABLE dossier_signature ADD COLUMN device VARCHAR(64) NOT NULL DEFAULT '';
ALTER TABLE dossier_signature ADD COLUMN account VARCHAR(30) NOT NULL DEFAULT '';
CREATE INDEX dossier_signature_person ON dossier_signature (person, account);

-- The first dossier of a unit that was to pay an account.
CREATE TABLE unit_payee (
  unit_code VARCHAR(7) NOT NULL,
  bank_code VARCHAR(40) NOT NULL,
  payee_account VARCHAR(40) NOT NULL,
  dossier_id VARCHAR(26) NOT NULL,
  PRIMARY KEY (unit_code, bank_code, payee_account)
);

-- What the risk plugins said of what was sent last. A row of its own: nobody at work on the dossier waits for it.
CREATE TABLE dossier_risk (
  dossier_id VARCHAR(26) NOT NULL PRIMARY KEY,
  content_hash VARCHAR(64) NOT NULL,
  score SMALLINT NOT NULL,
  assessed_at TIMESTAMP NOT NULL,
  assessments ${clob} NOT NULL
);
