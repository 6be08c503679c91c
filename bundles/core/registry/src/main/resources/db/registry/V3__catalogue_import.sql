-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

-- Files of history that were imported: the same file never counts twice.
create table registry_history_import (
  file_hash varchar(64) not null primary key,
  vouchers integer not null,
  recorded_at timestamp not null
);

-- Of which offices and months history has been brought in, and by which file: a corrected file must not count a month twice.
create table registry_history_month (
  office varchar(4) not null,
  history_month varchar(7) not null,
  source varchar(64) not null,
  recorded_at timestamp not null,
  primary key (office, history_month)
);
insert into registry_lock (table_name, changes) values ('registry_history_month', 0);
