-- Copyright the DVCTT founders
-- SPDX-License-Identifier: Apache-2.0

CREATE SEQUENCE outbox_id AS BIGINT START WITH 1;

CREATE TABLE outbox_stream (
  stream VARCHAR(160) NOT NULL PRIMARY KEY,
  last_no BIGINT NOT NULL
);

-- stream_no is given under the lock of the stream's row, so its order is the order of commits.
CREATE TABLE outbox (
  id BIGINT NOT NULL PRIMARY KEY,
  topic VARCHAR(80) NOT NULL,
  stream VARCHAR(160) NOT NULL,
  stream_no BIGINT NOT NULL,
  dedupe VARCHAR(240) NOT NULL,
  payload ${clob} NOT NULL,
  state VARCHAR(8) NOT NULL,
  attempts INTEGER NOT NULL,
  put_at TIMESTAMP NOT NULL,
  due_at TIMESTAMP NOT NULL,
  done_at TIMESTAMP,
  last_error VARCHAR(400) NOT NULL,
  CONSTRAINT outbox_once UNIQUE (topic, dedupe),
  CONSTRAINT outbox_state CHECK (state IN ('WAITING', 'DONE'))
);

CREATE INDEX outbox_due ON outbox (state, due_at);
CREATE UNIQUE INDEX outbox_order ON outbox (stream, state, stream_no);

CREATE TABLE lease (
  lease_name VARCHAR(80) NOT NULL PRIMARY KEY,
  holder VARCHAR(36) NOT NULL,
  token BIGINT NOT NULL,
  held_until TIMESTAMP NOT NULL
);

CREATE TABLE idempotency (
  command_id CHAR(64) NOT NULL PRIMARY KEY,
  body_hash VARCHAR(64) NOT NULL,
  result ${clob},
  claimed_at TIMESTAMP NOT NULL
);
