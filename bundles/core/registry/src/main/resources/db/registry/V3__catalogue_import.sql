-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

-- Files of history that were imported: the same file never counts twice.
create table registry_history_import (
  file_hash varchar(64) not null primary key,
  vouchers integer not null,
  recorded_at timestamp not null
);
