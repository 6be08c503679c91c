-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

-- Share of the questions that a version in state SHADOW is asked, so that every node asks it alike.
ALTER TABLE plugin_version ADD COLUMN shadow_percent SMALLINT DEFAULT 0 NOT NULL;

-- How versions judged beside the asked one, by day so that it expires. Added to by every node; nothing depends on it.
CREATE TABLE shadow_count (
  plugin_id VARCHAR(64) NOT NULL,
  version VARCHAR(100) NOT NULL,
  -- The version it was compared with, empty when there was none.
  against VARCHAR(170) NOT NULL,
  on_day DATE NOT NULL,
  -- When the first question was put; counts only once began is 1, as dropped questions are counted too.
  since TIMESTAMP NOT NULL,
  began SMALLINT NOT NULL,
  questions BIGINT NOT NULL,
  judged_same BIGINT NOT NULL,
  failed BIGINT NOT NULL,
  dropped BIGINT NOT NULL,
  PRIMARY KEY (plugin_id, version, against, on_day)
);

-- Verdicts of one rule that differ in the same way. The hash stands for rule and both texts, which an index can't hold.
CREATE TABLE shadow_change (
  plugin_id VARCHAR(64) NOT NULL,
  version VARCHAR(100) NOT NULL,
  change_hash VARCHAR(64) NOT NULL,
  on_day DATE NOT NULL,
  rule_id VARCHAR(500) NOT NULL,
  said_before VARCHAR(500) NOT NULL,
  said_after VARCHAR(500) NOT NULL,
  seen BIGINT NOT NULL,
  PRIMARY KEY (plugin_id, version, change_hash, on_day)
);

-- Some of the dossiers of each, to look at.
CREATE TABLE shadow_dossier (
  plugin_id VARCHAR(64) NOT NULL,
  version VARCHAR(100) NOT NULL,
  change_hash VARCHAR(64) NOT NULL,
  subject VARCHAR(500) NOT NULL,
  on_day DATE NOT NULL,
  PRIMARY KEY (plugin_id, version, change_hash, subject)
);
