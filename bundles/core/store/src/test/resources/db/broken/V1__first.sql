-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE broken_first (id INTEGER NOT NULL PRIMARY KEY);
