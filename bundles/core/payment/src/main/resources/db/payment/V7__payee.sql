-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0
--
-- What a directory said of the payees of a dossier; a payee is the hash of bank, account and name. Rows of their own: nobody at
-- work on the dossier waits for them.
CREATE TABLE payee_answer (
  dossier_id VARCHAR(26) NOT NULL,
  payee_hash VARCHAR(64) NOT NULL,
  result VARCHAR(20) NOT NULL,
  holder VARCHAR(200) NOT NULL,
  new_bank VARCHAR(40) NOT NULL,
  source VARCHAR(200) NOT NULL,
  plugin VARCHAR(64) NOT NULL,
  plugin_version VARCHAR(100) NOT NULL,
  held_on DATE NOT NULL,
  checked_at TIMESTAMP NOT NULL,
  PRIMARY KEY (dossier_id, payee_hash)
);

-- Whether an answer of a dossier is waited for, and why there is none.
CREATE TABLE payee_check (
  dossier_id VARCHAR(26) NOT NULL PRIMARY KEY,
  state VARCHAR(20) NOT NULL,
  why_vi VARCHAR(400) NOT NULL,
  why_en VARCHAR(400) NOT NULL,
  ordered_at TIMESTAMP NOT NULL
);
CREATE INDEX payee_check_state ON payee_check (state, dossier_id);

-- Who had payees looked up on demand: so that nobody tries names on accounts.
CREATE TABLE payee_demand (
  demand_id VARCHAR(26) NOT NULL PRIMARY KEY,
  dossier_id VARCHAR(26) NOT NULL,
  person VARCHAR(64) NOT NULL,
  payees INTEGER NOT NULL,
  demanded_at TIMESTAMP NOT NULL
);
CREATE INDEX payee_demand_dossier ON payee_demand (dossier_id, demanded_at);
CREATE INDEX payee_demand_person ON payee_demand (person, demanded_at);
