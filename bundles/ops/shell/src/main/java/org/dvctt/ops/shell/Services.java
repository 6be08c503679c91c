/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.ops.shell;

import java.util.Optional;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/**
 * Where commands find the platform's services, anew with each call: a bundle may have been swapped.
 */
public interface Services {
  /** The service that is there now. */
  <S> Optional<S> find(Class<S> type);

  /**
   * The service, or a sentence for the person who asked.
   *
   * @throws Refused UNAVAILABLE {@code SERVICE_MISSING}
   */
  default <S> S need(Class<S> type) {
    return find(type)
        .orElseThrow(
            () ->
                Refused.of(
                    Refused.Kind.UNAVAILABLE,
                    "SERVICE_MISSING",
                    "",
                    Text.of(
                        "Dịch vụ " + type.getSimpleName() + " chưa sẵn sàng.",
                        "The service " + type.getSimpleName() + " is not there yet."),
                    Text.of(
                        "Xem hệ thống còn chờ gì bằng dvctt:status, bundle nào dừng bằng"
                            + " bundle:list.",
                        "See what the platform waits for with dvctt:status, which bundle has"
                            + " stopped with bundle:list.")));
  }
}
