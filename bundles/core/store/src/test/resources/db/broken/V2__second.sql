-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE broken_second (id INTEGER NOT NULL PRIMARY KEY);
INSERT INTO there_is_no_such_table (id) VALUES (1);
