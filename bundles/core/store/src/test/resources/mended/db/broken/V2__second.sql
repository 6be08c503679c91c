-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE broken_second (id INTEGER NOT NULL PRIMARY KEY);
INSERT INTO broken_second (id) VALUES (1);
