-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

-- The event that a row comes from stands in the row: an event delivered again meets its own rows. Before, a table of its own held the
-- events; what it held is done in the outbox and doesn't come again.
alter table fact_unit_day add column event_name varchar(200);
alter table fact_unit_day add constraint fact_unit_day_event unique (event_name, line_number);
drop table folded_event;
