-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0
--
-- Which browser a session began on: a hash, empty when not known.
alter table access_session add column device varchar(64) not null default '';
