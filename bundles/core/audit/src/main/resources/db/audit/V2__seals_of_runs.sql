-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

-- A seal holds a run of rows whose numbers follow each other, row_no to last_row: a seal for each row doubled what an act writes.
ALTER TABLE audit_seal ADD COLUMN last_row BIGINT NOT NULL DEFAULT 0;
-- Derby warns of an UPDATE that finds no row, so it is given one.
INSERT INTO audit_seal (seal_number, row_no, chain_hash, last_row) VALUES (0, 0, '', 0);
UPDATE audit_seal SET last_row = row_no;
DELETE FROM audit_seal WHERE seal_number = 0;
