-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0
--
-- A replay asks for the latest dossiers of a period.
CREATE INDEX dossier_sent ON dossier (sent_at, dossier_id);
