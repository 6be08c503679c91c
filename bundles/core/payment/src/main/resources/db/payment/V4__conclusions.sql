-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

-- Names as they were when people concluded; who confirms reads whose conclusion it is.
ALTER TABLE resolution ADD COLUMN proposed_name VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE resolution ADD COLUMN closed_name VARCHAR(200) DEFAULT '' NOT NULL;

-- The queue of the payment people looks for what is overdue.
CREATE INDEX dossier_voucher_asked ON dossier_voucher (ask_person_at);
