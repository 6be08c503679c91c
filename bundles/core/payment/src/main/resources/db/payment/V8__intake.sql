-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0
--
-- Files of vouchers that can be imported, by unit; the bytes are in the blob store.
CREATE TABLE intake_file (
  unit_code VARCHAR(7) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  file_format VARCHAR(20) NOT NULL,
  file_name VARCHAR(255) NOT NULL,
  size_bytes BIGINT NOT NULL,
  sent_by VARCHAR(40) NOT NULL,
  sent_at TIMESTAMP NOT NULL,
  PRIMARY KEY (unit_code, sha256)
);

-- Files of which drafts were made. holds: unit and hash while any of its drafts goes on, so that no file is imported twice.
CREATE TABLE voucher_import (
  import_id VARCHAR(26) NOT NULL PRIMARY KEY,
  unit_code VARCHAR(7) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  file_format VARCHAR(20) NOT NULL,
  file_name VARCHAR(255) NOT NULL,
  plugin VARCHAR(130) NOT NULL,
  done_by VARCHAR(40) NOT NULL,
  done_by_name VARCHAR(200) NOT NULL,
  done_at TIMESTAMP NOT NULL,
  holds VARCHAR(80),
  -- A constraint, not a unique index: see dossier_code.
  CONSTRAINT voucher_import_once UNIQUE (holds)
);
CREATE INDEX voucher_import_unit ON voucher_import (unit_code, done_at);

CREATE TABLE voucher_import_dossier (
  import_id VARCHAR(26) NOT NULL,
  place INTEGER NOT NULL,
  dossier_id VARCHAR(26) NOT NULL,
  account VARCHAR(30) NOT NULL,
  budget_year INTEGER NOT NULL,
  vouchers INTEGER NOT NULL,
  voucher_lines INTEGER NOT NULL,
  total BIGINT NOT NULL,
  PRIMARY KEY (import_id, place)
);
CREATE INDEX voucher_import_dossier_of ON voucher_import_dossier (dossier_id);
