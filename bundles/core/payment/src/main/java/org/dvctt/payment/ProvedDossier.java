/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.payment;

import java.util.List;
import java.util.Optional;
import org.dvctt.core.ports.Holdings.Held;
import org.dvctt.core.ports.WaitingMessages;
import org.jspecify.annotations.Nullable;

/**
 * A dossier with everything that is stored about it, as the proof sees it. States and statuses are
 * texts: what is stored may be anything.
 */
record ProvedDossier(
    String id,
    Optional<String> code,
    String state,
    long rowVersion,
    int contentVersion,
    String content,
    String contentHash,
    String budget,
    String ledger,
    String ledgerNumber,
    long total,
    int historyLines,
    boolean sent,
    List<Line> history,
    List<Paid> vouchers,
    List<Signed> signatures,
    List<Held> held,
    List<WaitingMessages.Key> waiting) {

  /** A history line. */
  record Line(String dossier, int number, String act, @Nullable String from, String to) {}

  /** A voucher of any content version. */
  record Paid(
      String dossier, String id, int version, int place, String payment, String reference) {}

  /**
   * A signature that was not voided.
   *
   * @param kept hash of the earlier content version that it is over, which is kept beside; empty
   *     when it is over the present one
   */
  record Signed(String dossier, int line, String hash, Optional<String> kept) {}

  /** Vouchers of the present content version. */
  List<Paid> present() {
    return vouchers.stream().filter(voucher -> voucher.version() == contentVersion).toList();
  }

  boolean did(String act) {
    return history.stream().anyMatch(line -> line.act().equals(act));
  }

  boolean waits(String topic) {
    return waiting.stream().anyMatch(message -> message.topic().equals(topic));
  }

  /** True when an order of the voucher waits; its key is the voucher's id, or begins with it. */
  boolean waits(String topic, String voucher) {
    return waiting.stream()
        .anyMatch(
            message ->
                message.topic().equals(topic)
                    && (message.dedupe().equals(voucher)
                        || message.dedupe().startsWith(voucher + "/")));
  }
}
