-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

-- The command that wrote the line: its key (hashed) and the hash of what it said. A line is in history once, so a command is carried
-- out once; sent again it is answered with the dossier of its line.
ALTER TABLE dossier_history ADD COLUMN command_id CHAR(64);
ALTER TABLE dossier_history ADD COLUMN command_body VARCHAR(64);
-- A constraint, not a unique index: see dossier_code.
ALTER TABLE dossier_history ADD CONSTRAINT dossier_history_command UNIQUE (command_id);
