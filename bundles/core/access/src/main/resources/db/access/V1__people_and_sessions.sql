-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

create sequence access_person_seq as bigint start with 1;

create table access_person (
  person_id varchar(26) not null primary key,
  login varchar(80) not null,
  display_name varchar(200) not null,
  synthetic smallint not null,
  recorded_at timestamp not null,
  constraint access_person_login unique (login)
);

-- Empty unit_code and office_code: everywhere.
create table access_grant (
  person_id varchar(26) not null,
  role_name varchar(40) not null,
  unit_code varchar(7) not null,
  office_code varchar(4) not null,
  valid_from date not null,
  valid_to date not null,
  recorded_at timestamp not null,
  superseded_at timestamp not null,
  constraint access_grant_person foreign key (person_id) references access_person (person_id),
  constraint access_grant_span check (valid_from < valid_to)
);
create index access_grant_of on access_grant (person_id, role_name);

-- The text holds algorithm, parameters, salt and hash, so that parameters can grow with the years.
create table access_secret (
  person_id varchar(26) not null primary key,
  secret_hash varchar(200) not null,
  changed_at timestamp not null,
  constraint access_secret_person foreign key (person_id) references access_person (person_id)
);

-- System time. Only the hash of the token is kept.
create table access_session (
  token_hash varchar(64) not null primary key,
  person_id varchar(26) not null,
  csrf varchar(64) not null,
  last_moment timestamp not null,
  expires_at timestamp not null,
  constraint access_session_person foreign key (person_id) references access_person (person_id)
);
create index access_session_end on access_session (expires_at);

-- System time. A login need not exist to have to wait.
create table access_throttle (
  login varchar(80) not null primary key,
  failures integer not null,
  wait_until timestamp not null
);
create index access_throttle_end on access_throttle (wait_until);
