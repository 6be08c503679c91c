/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.ledgerfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.model.LedgerAnswer;
import org.dvctt.model.LedgerAnswer.Status;
import org.dvctt.plugin.fileexchange.BadFile;
import org.dvctt.plugin.fileexchange.Book;
import org.dvctt.plugin.fileexchange.Reading;
import org.jspecify.annotations.Nullable;

/** What was sent to the ledger and what it answered, by order. */
final class LedgerBook implements Book {
  private static final String ORDER = "order";
  private static final String ANSWER = "answer";

  /**
   * One order.
   *
   * @param sum of its request file
   */
  record Entry(String content, String sum, LedgerAnswer answer) {}

  private final Map<String, Entry> entries = new HashMap<>();

  static List<String> sent(String orderId, RequestFile file) {
    return List.of(ORDER, orderId, file.content(), SealedText.sum(file.bytes()));
  }

  @Nullable Entry find(String orderId) {
    return entries.get(orderId);
  }

  @Override
  public void heard(List<String> effects) {
    if (effects.isEmpty()) {
      return;
    }
    String order = effects.get(1);
    if (effects.get(0).equals(ORDER)) {
      entries.put(
          order,
          new Entry(effects.get(2), effects.get(3), new LedgerAnswer(Status.ACCEPTED, "", "")));
      return;
    }
    Entry known = entries.get(order);
    if (known == null) {
      throw new IllegalStateException("the journal answers an order that it never sent: " + order);
    }
    LedgerAnswer answer =
        new LedgerAnswer(Status.valueOf(effects.get(2)), effects.get(3), effects.get(4));
    entries.put(order, new Entry(known.content(), known.sum(), answer));
  }

  @Override
  public Reading read(byte[] file) {
    AnswerFile read = AnswerFile.read(file);
    LedgerAnswer answer = read.answer();
    Entry entry = entries.get(read.order());
    if (entry == null) {
      throw new BadFile(
          "Không có lệnh " + read.order() + " nào đã gửi từ đây: kiểm tra khóa order.",
          "No order " + read.order() + " was sent from here: check the key order.");
    }
    if (!entry.sum().equals(read.request())) {
      throw new BadFile(
          "request không phải mã sha256 của yêu cầu " + read.order() + " đã gửi.",
          "request is not the sha256 of the request " + read.order() + " that was sent.");
    }
    if (entry.answer().status() == Status.ACCEPTED) {
      return Reading.taken(
          List.of(ANSWER, read.order(), answer.status().name(), answer.number(), answer.reason()),
          List.of());
    }
    if (entry.answer().equals(answer)) {
      return Reading.taken(List.of(), List.of());
    }
    throw new BadFile(
        "Trái với trả lời trước cho "
            + read.order()
            + ": "
            + words(entry.answer())
            + "; trả lời trước vẫn có hiệu lực, cần người đối chiếu.",
        "Contradicts the earlier answer to "
            + read.order()
            + ": "
            + words(entry.answer())
            + "; the earlier one stands, people have to compare.");
  }

  private static String words(LedgerAnswer answer) {
    return answer.status() + " " + answer.number() + answer.reason();
  }
}
