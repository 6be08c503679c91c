-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

-- last_why is the Vietnamese sentence from now on; a row of before keeps its one sentence for both.
alter table notice add column last_why_en varchar(400) not null default '';
-- What it waits for besides its time: TIME (nothing), QUIET_END, CHANNEL.
alter table notice add column waits_for varchar(20) not null default 'TIME';
