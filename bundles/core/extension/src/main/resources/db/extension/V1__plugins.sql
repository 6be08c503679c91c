-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0
-- Which plugins every node is to have, and in which state (law 13). The bytes are in the blob store, named by their hash.

-- Numbers the changes over all plugins; whoever changes anything holds this row.
CREATE TABLE plugin_generation (
  id SMALLINT NOT NULL PRIMARY KEY,
  generation BIGINT NOT NULL
);
INSERT INTO plugin_generation (id, generation) VALUES (1, 0);

CREATE TABLE plugin_version (
  plugin_id VARCHAR(64) NOT NULL,
  version VARCHAR(100) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  file_name VARCHAR(255) NOT NULL,
  file_size BIGINT NOT NULL,
  origin VARCHAR(20) NOT NULL,
  signer VARCHAR(100) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  state VARCHAR(20) NOT NULL,
  since TIMESTAMP NOT NULL,
  generation BIGINT NOT NULL,
  activated BIGINT NOT NULL,
  next_state VARCHAR(20) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  removed SMALLINT NOT NULL,
  PRIMARY KEY (plugin_id, version)
);

-- One row a change, never altered: what was asked at any moment can be told from it.
CREATE TABLE plugin_history (
  generation BIGINT NOT NULL PRIMARY KEY,
  at_time TIMESTAMP NOT NULL,
  plugin_id VARCHAR(64) NOT NULL,
  version VARCHAR(100) NOT NULL,
  act VARCHAR(20) NOT NULL,
  from_state VARCHAR(20) NOT NULL,
  to_state VARCHAR(20) NOT NULL,
  actor VARCHAR(100) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  detail VARCHAR(4000) NOT NULL
);
CREATE INDEX plugin_history_id ON plugin_history (plugin_id);

-- Settings that an admin gave, by version; the last row of a name counts, an empty value is the default again.
CREATE TABLE plugin_setting (
  generation BIGINT NOT NULL,
  plugin_id VARCHAR(64) NOT NULL,
  version VARCHAR(100) NOT NULL,
  name VARCHAR(200) NOT NULL,
  setting_value VARCHAR(8000) NOT NULL,
  PRIMARY KEY (generation, name)
);
CREATE INDEX plugin_setting_id ON plugin_setting (plugin_id, version);
