-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

create sequence notice_id as bigint start with 1;

-- One notice to one address. event: the act that it tells of; system time but for what the text says.
create table notice (
  notice_id bigint not null primary key,
  event varchar(240) not null,
  kind varchar(40) not null,
  unit varchar(7) not null,
  subject_of varchar(80) not null,
  whose varchar(40) not null,
  medium varchar(10) not null,
  address varchar(254) not null,
  language varchar(2) not null,
  urgent smallint not null,
  subject varchar(400) not null,
  body ${clob} not null,
  state varchar(20) not null,
  attempts integer not null,
  put_at timestamp not null,
  due_at timestamp not null,
  expires_at timestamp not null,
  done_at timestamp,
  last_why varchar(400) not null,
  plugin varchar(140) not null,
  reference varchar(200) not null,
  parts integer not null,
  cost bigint not null,
  constraint notice_once unique (event, medium, address)
);
create index notice_due on notice (state, medium, due_at);

-- What units say of their contacts; address columns are empty where the enrolment has the contact.
create table notice_contact (
  unit varchar(7) not null,
  whose varchar(40) not null,
  email varchar(254) not null,
  phone varchar(20) not null,
  language varchar(2) not null,
  optional_wanted smallint not null,
  set_by varchar(80) not null,
  set_at timestamp not null,
  primary key (unit, whose)
);
