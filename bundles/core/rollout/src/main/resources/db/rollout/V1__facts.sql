-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

-- What happened to the dossiers received from a unit on a day. Rows are only ever added: a figure is the sum of the rows that were
-- recorded (business time) by the instant asked for.
create table fact_unit_day (
  fold_number bigint not null,
  line_number integer not null,
  unit_code varchar(7) not null,
  office_code varchar(4) not null,
  received_on date not null,
  service varchar(64) not null,
  channel varchar(16) not null,
  recorded_at timestamp not null,
  vouchers bigint not null,
  dossiers bigint not null,
  approved bigint not null,
  refused bigint not null,
  completed bigint not null,
  on_time bigint not null,
  amount bigint not null,
  primary key (fold_number, line_number)
);
create index fact_unit_day_received on fact_unit_day (received_on, unit_code);
-- One number for each event that is folded, in no certain order.
create sequence fact_fold as bigint start with 1;

-- Events that are in the facts: a message delivered again counts once.
create table folded_event (
  event_name varchar(200) not null primary key,
  recorded_at timestamp not null
);
