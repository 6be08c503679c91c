-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

-- Every dated table carries both axes: valid (half-open, 9999-12-31 for open) and known (business time).

-- One row a dated table: who writes takes it, so that two writers can't leave an overlap.
create table registry_lock (
  table_name varchar(40) not null primary key,
  changes bigint not null
);
insert into registry_lock (table_name, changes) values ('registry_office', 0);
insert into registry_lock (table_name, changes) values ('registry_code', 0);
insert into registry_lock (table_name, changes) values ('registry_unit', 0);
insert into registry_lock (table_name, changes) values ('registry_unit_office', 0);
insert into registry_lock (table_name, changes) values ('registry_officer', 0);
insert into registry_lock (table_name, changes) values ('registry_assignment', 0);
insert into registry_lock (table_name, changes) values ('registry_account', 0);
insert into registry_lock (table_name, changes) values ('registry_signatory', 0);
insert into registry_lock (table_name, changes) values ('registry_holiday', 0);

create table registry_office (
  code varchar(4) not null,
  name varchar(300) not null,
  kind varchar(40) not null,
  parent varchar(4) not null,
  electronic_id varchar(40) not null,
  synthetic smallint not null,
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamp not null,
  superseded_at timestamp not null,
  constraint registry_office_span check (valid_from < valid_to)
);
create index registry_office_key on registry_office (code);

create table registry_code (
  catalogue varchar(40) not null,
  code varchar(20) not null,
  name varchar(500) not null,
  kind varchar(80) not null,
  parent varchar(20) not null,
  confidence varchar(40) not null,
  synthetic smallint not null,
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamp not null,
  superseded_at timestamp not null,
  constraint registry_code_span check (valid_from < valid_to)
);
create index registry_code_key on registry_code (catalogue, code);

create table registry_unit (
  code varchar(7) not null,
  name varchar(500) not null,
  folded varchar(600) not null,
  block varchar(20) not null,
  budget_level integer not null,
  chapter varchar(3) not null,
  sector varchar(3) not null,
  kind varchar(40) not null,
  district varchar(5) not null,
  commune varchar(5) not null,
  address varchar(500) not null,
  synthetic smallint not null,
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamp not null,
  superseded_at timestamp not null,
  constraint registry_unit_span check (valid_from < valid_to)
);
create index registry_unit_key on registry_unit (code);

create table registry_unit_office (
  unit varchar(7) not null,
  office varchar(4) not null,
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamp not null,
  superseded_at timestamp not null,
  constraint registry_unit_office_span check (valid_from < valid_to)
);
create index registry_unit_office_key on registry_unit_office (unit);

create table registry_officer (
  officer_no varchar(40) not null,
  person varchar(80) not null,
  name varchar(200) not null,
  office varchar(4) not null,
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamp not null,
  superseded_at timestamp not null,
  constraint registry_officer_span check (valid_from < valid_to)
);
create index registry_officer_key on registry_officer (officer_no);

create table registry_assignment (
  unit varchar(7) not null,
  officer_no varchar(40) not null,
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamp not null,
  superseded_at timestamp not null,
  constraint registry_assignment_span check (valid_from < valid_to)
);
create index registry_assignment_key on registry_assignment (unit);

create table registry_account (
  account_no varchar(40) not null,
  unit varchar(7) not null,
  office varchar(4) not null,
  status varchar(20) not null,
  second_signer smallint not null,
  synthetic smallint not null,
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamp not null,
  superseded_at timestamp not null,
  constraint registry_account_span check (valid_from < valid_to)
);
create index registry_account_key on registry_account (account_no);

create table registry_signatory (
  account_no varchar(40) not null,
  person varchar(80) not null,
  place integer not null,
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamp not null,
  superseded_at timestamp not null,
  constraint registry_signatory_span check (valid_from < valid_to)
);
create index registry_signatory_key on registry_signatory (account_no, person, place);

create table registry_holiday (
  office varchar(4) not null,
  holiday date not null,
  day_off smallint not null,
  name varchar(300) not null,
  status varchar(40) not null,
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamp not null,
  superseded_at timestamp not null,
  constraint registry_holiday_span check (valid_from < valid_to)
);
create index registry_holiday_key on registry_holiday (office, holiday);
create index registry_unit_office_of on registry_unit_office (office);
create index registry_account_of on registry_account (unit);

-- One row of a unit and milestone is current; the turn keeps two first ones apart.
create table registry_milestone (
  unit varchar(7) not null,
  milestone varchar(40) not null,
  turn integer not null,
  reached_on date not null,
  recorded_at timestamp not null,
  superseded_at timestamp not null,
  primary key (unit, milestone, turn)
);

-- What of a province has been loaded; the hash is of all its files.
create table registry_load (
  province varchar(10) not null,
  step varchar(40) not null,
  files_hash varchar(64) not null,
  done_at timestamp not null,
  primary key (province, step)
);
