-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

-- Enrolment of units (domain §2.4 S1). One row a unit: what holds now. The lines below say what held when, on both axes.
create table registry_enrolment (
  unit varchar(7) not null primary key,
  state varchar(20) not null,
  row_version integer not null,
  content_version integer not null,
  channel varchar(10) not null,
  saved_by varchar(80) not null,
  signed_by varchar(80) not null,
  signed_name varchar(200) not null,
  accepted_by varchar(80) not null,
  last_on date not null,
  updated_at timestamp not null
);

-- Every act, never changed. effective_on: first day of the new state; recorded_at: business time.
create table registry_enrolment_line (
  unit varchar(7) not null,
  line_no integer not null,
  act varchar(20) not null,
  from_state varchar(20) not null,
  to_state varchar(20) not null,
  effective_on date not null,
  actor varchar(80) not null,
  actor_name varchar(200) not null,
  reason varchar(1000) not null,
  content_hash varchar(64) not null,
  recorded_at timestamp not null,
  primary key (unit, line_no)
);
create index registry_enrolment_line_to on registry_enrolment_line (to_state, unit);

-- What was filled in; each saving is a version of its own and stays.
create table registry_enrolment_content (
  unit varchar(7) not null,
  content_version integer not null,
  email varchar(254) not null,
  content_hash varchar(64) not null,
  saved_by varchar(80) not null,
  saved_at timestamp not null,
  primary key (unit, content_version)
);
create table registry_enrolment_account (
  unit varchar(7) not null,
  content_version integer not null,
  place integer not null,
  account_no varchar(40) not null,
  primary key (unit, content_version, place)
);
create table registry_enrolment_member (
  unit varchar(7) not null,
  content_version integer not null,
  place integer not null,
  name varchar(200) not null,
  title varchar(200) not null,
  role_name varchar(40) not null,
  sign_position integer not null,
  email varchar(254) not null,
  phone varchar(20) not null,
  primary key (unit, content_version, place)
);

-- Most signers of a position (domain §1.1, SoD-U3), dated on both axes.
create table registry_signer_limit (
  sign_position integer not null,
  most integer not null,
  legal_basis varchar(200) not null,
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamp not null,
  superseded_at timestamp not null,
  constraint registry_signer_limit_span check (valid_from < valid_to)
);
-- Before 2026 the same numbers are assumed, without a named basis.
insert into registry_signer_limit values (1, 4, '', cast('1970-01-01' as date), cast('2026-01-01' as date), cast('1970-01-01 00:00:00' as timestamp), cast('9999-12-31 00:00:00' as timestamp));
insert into registry_signer_limit values (2, 3, '', cast('1970-01-01' as date), cast('2026-01-01' as date), cast('1970-01-01 00:00:00' as timestamp), cast('9999-12-31 00:00:00' as timestamp));
insert into registry_signer_limit values (1, 4, 'Thông tư 157/2025/TT-BTC', cast('2026-01-01' as date), cast('9999-12-31' as date), cast('1970-01-01 00:00:00' as timestamp), cast('9999-12-31 00:00:00' as timestamp));
insert into registry_signer_limit values (2, 3, 'Thông tư 157/2025/TT-BTC', cast('2026-01-01' as date), cast('9999-12-31' as date), cast('1970-01-01 00:00:00' as timestamp), cast('9999-12-31 00:00:00' as timestamp));

-- Units that were enrolled before there was a machine for it.
insert into registry_enrolment (unit, state, row_version, content_version, channel, saved_by, signed_by, signed_name, accepted_by, last_on, updated_at)
  select unit, 'ENROLLED', 1, 0, 'PAPER', '', '', '', '', reached_on, recorded_at from registry_milestone
  where milestone = 'REGISTERED' and superseded_at = cast('9999-12-31 00:00:00' as timestamp);
insert into registry_enrolment_line (unit, line_no, act, from_state, to_state, effective_on, actor, actor_name, reason, content_hash, recorded_at)
  select unit, 1, 'import', 'REG_DRAFT', 'ENROLLED', reached_on, 'system', 'Hệ thống', '', '', recorded_at from registry_milestone
  where milestone = 'REGISTERED' and superseded_at = cast('9999-12-31 00:00:00' as timestamp);
