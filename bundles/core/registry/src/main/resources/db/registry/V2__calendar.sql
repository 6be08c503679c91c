-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

-- The working calendar of an office. Office '' speaks for all offices; an office's own row wins over it.
-- Periods are written as 08:00-12:00 13:00-17:00. The valid axis of these tables holds the days that a row speaks of.

-- Hours of the days that are worked, by season.
create table registry_working_hours (
  office varchar(4) not null,
  periods varchar(200) not null,
  name varchar(300) not null,
  document varchar(300) not null,
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamp not null,
  superseded_at timestamp not null,
  constraint registry_working_hours_span check (valid_from < valid_to)
);
create index registry_working_hours_key on registry_working_hours (office);

-- Days that an order opens or closes whatever the calendar says; no periods: closed.
create table registry_ordered_day (
  office varchar(4) not null,
  periods varchar(200) not null,
  name varchar(300) not null,
  document varchar(300) not null,
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamp not null,
  superseded_at timestamp not null,
  constraint registry_ordered_day_span check (valid_from < valid_to)
);
create index registry_ordered_day_key on registry_ordered_day (office);

-- How a limit of so many working days is counted for what is accepted on a day.
create table registry_sla (
  office varchar(4) not null,
  sla_mode varchar(40) not null,
  document varchar(300) not null,
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamp not null,
  superseded_at timestamp not null,
  constraint registry_sla_span check (valid_from < valid_to),
  constraint registry_sla_mode check (sla_mode in ('WORKING_HOURS', 'END_OF_NTH_WORKING_DAY'))
);
create index registry_sla_key on registry_sla (office);

insert into registry_lock (table_name, changes) values ('registry_working_hours', 0);
insert into registry_lock (table_name, changes) values ('registry_ordered_day', 0);
insert into registry_lock (table_name, changes) values ('registry_sla', 0);

-- What holds until somebody says otherwise: the commonest hours, and the mode that is usual (the law says neither).
insert into registry_working_hours
  (office, periods, name, document, valid_from, valid_to, recorded_at, superseded_at)
  values ('', '08:00-12:00 13:00-17:00', 'Giờ mặc định', '',
    cast('2000-01-01' as date), cast('9999-12-31' as date),
    cast('2000-01-01 00:00:00' as timestamp), cast('9999-12-31 00:00:00' as timestamp));
insert into registry_sla (office, sla_mode, document, valid_from, valid_to, recorded_at, superseded_at)
  values ('', 'WORKING_HOURS', '',
    cast('2000-01-01' as date), cast('9999-12-31' as date),
    cast('2000-01-01 00:00:00' as timestamp), cast('9999-12-31 00:00:00' as timestamp));
