/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dvctt.api.platform.PlatformStatus;
import org.dvctt.api.platform.PlatformStatus.Level;
import org.junit.Test;

public class StatusJsonTest {
  @Test
  public void isOneObjectInSnakeCase() {
    PlatformStatus status =
        new PlatformStatus(
            false,
            List.of(new Level("store", true, ""), new Level("packs", false, "plugins \"a\"\n\\")),
            Instant.parse("2020-08-03T01:00:00Z"),
            LocalDate.of(2020, 8, 3),
            true,
            "DVCTT 0.1.0",
            "Derby 10.16.1.1",
            "12",
            true,
            3,
            4,
            0);
    assertEquals(
        "{\"ready\":false,\"levels\":[{\"name\":\"store\",\"reached\":true,\"missing\":\"\"},"
            + "{\"name\":\"packs\",\"reached\":false,\"missing\":\"plugins \\\"a\\\"\\u000a\\\\\"}],"
            + "\"business_time\":\"2020-08-03T01:00:00Z\",\"business_date\":\"2020-08-03\",\"shifted\":true,"
            + "\"product\":\"DVCTT 0.1.0\",\"store\":\"Derby 10.16.1.1\",\"province\":\"12\",\"loaded\":true,"
            + "\"outbox_waiting\":3,\"outbox_oldest_seconds\":4,\"unsealed_seconds\":0}",
        StatusJson.of(status));
  }
}
