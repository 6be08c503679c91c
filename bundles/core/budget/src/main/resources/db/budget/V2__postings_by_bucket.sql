-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

-- What was allotted on a line is asked for each dossier: it must not read, or wait for, what all dossiers reserve and consume there.
DROP INDEX budget_posting_line;
CREATE INDEX budget_posting_bucket ON budget_posting (line_id, bucket);
