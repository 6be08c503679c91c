/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.bankiso20022;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dvctt.model.BankAnswer;
import org.dvctt.model.BankAnswer.Status;
import org.dvctt.model.BankNews;
import org.dvctt.model.BankOrder;
import org.dvctt.model.Money;
import org.dvctt.model.Text;
import org.dvctt.plugin.fileexchange.BadFile;
import org.dvctt.plugin.fileexchange.Book;
import org.dvctt.plugin.fileexchange.Reading;
import org.dvctt.plugin.fileexchange.Sha256;
import org.jspecify.annotations.Nullable;

/** What was sent to the bank and what it said, by order. */
final class BankBook implements Book {
  private static final String ORDER = "order";
  private static final String MESSAGE = "message";
  private static final int REPORT = 4;
  private static final int NEWS = 500;
  private static final int REASON = 500;
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(\\.\\d{1,5})?");
  private static final String NO_REASON = "ngân hàng không nêu lý do · the bank gives no reason";

  /**
   * One order.
   *
   * @param content what must be the same when the order comes again
   */
  record Entry(String orderId, String content, BankAnswer answer) {}

  private final String account;
  private final int most;

  /** By how they are called in messages. */
  private final Map<String, Entry> entries = new HashMap<>();

  private final Set<String> messages = new HashSet<>();
  private final List<BankNews.Item> news = new ArrayList<>();

  /**
   * @param account ours
   * @param most lines of one file
   */
  BankBook(String account, int most) {
    this.account = account;
    this.most = most;
  }

  static List<String> sent(BankOrder order) {
    return List.of(ORDER, order.orderId(), content(order), Long.toString(order.amount().dong()));
  }

  static String content(BankOrder order) {
    return Sha256.of(
        String.join(
            "\n",
            order.payee().name(),
            order.payee().account(),
            order.payee().bankCode(),
            Long.toString(order.amount().dong())));
  }

  @Nullable Entry find(String orderId) {
    return entries.get(EndToEnd.of(orderId));
  }

  /**
   * What was told after a place.
   *
   * @throws IllegalStateException when this journal never came to that place
   */
  BankNews news(String after) {
    int from;
    try {
      from = after.isEmpty() ? 0 : Integer.parseInt(after);
    } catch (NumberFormatException e) {
      from = -1;
    }
    if (from < 0 || from > news.size()) {
      throw new IllegalStateException(
          "tin “"
              + after
              + "” không có trong nhật ký: đặt lại bản sao của nó · this journal never had these"
              + " news: put its copy back");
    }
    int to = Math.min(news.size(), from + NEWS);
    return new BankNews(news.subList(from, to), to == from ? after : Integer.toString(to));
  }

  @Override
  public void heard(List<String> effects) {
    if (effects.get(0).equals(ORDER)) {
      String id = effects.get(1);
      Money amount = Money.of(Long.parseLong(effects.get(3)));
      entries.put(
          EndToEnd.of(id),
          new Entry(id, effects.get(2), new BankAnswer(Status.ACCEPTED, amount, "", "")));
      return;
    }
    messages.add(effects.get(1));
    for (int i = 2; i + REPORT <= effects.size(); i += REPORT) {
      Entry known = entries.get(effects.get(i));
      if (known == null) {
        throw new IllegalStateException(
            "the journal reports on an order that it never sent: " + effects.get(i));
      }
      BankAnswer answer =
          new BankAnswer(
              Status.valueOf(effects.get(i + 1)),
              known.answer().amount(),
              effects.get(i + 2),
              effects.get(i + 3));
      entries.put(effects.get(i), new Entry(known.orderId(), known.content(), answer));
      news.add(new BankNews.Item(known.orderId(), answer));
    }
  }

  @Override
  public Reading read(byte[] file) {
    // An entry of camt.054 with all that it may have is well below so many elements.
    Part document = new XmlReading(200 + most * 80).read(file);
    Message message = Message.read(document, account, most);
    if (messages.contains(message.id())) {
      throw new BadFile(
          "Đã nhận thông điệp " + message.id() + " với nội dung khác: dùng MsgId mới.",
          "Message " + message.id() + " came before with other content: use a new MsgId.");
    }
    List<String> effects = new ArrayList<>(List.of(MESSAGE, message.id()));
    List<Text> remarks = new ArrayList<>();
    Map<String, Status> now = new HashMap<>();
    for (Told told : message.lines()) {
      Entry entry = entries.get(told.endToEnd());
      Text fault = fault(told, entry, now);
      if (fault != null) {
        remarks.add(fault);
      } else if (entry != null && told.status() != null && moves(told, entry, now)) {
        now.put(told.endToEnd(), told.status());
        effects.addAll(
            List.of(
                told.endToEnd(),
                told.status().name(),
                shortened(told.reference()),
                told.status() == Status.RETURNED ? reason(told) : ""));
      }
    }
    return Reading.taken(effects, remarks);
  }

  private static boolean moves(Told told, Entry entry, Map<String, Status> now) {
    Status before = now.getOrDefault(told.endToEnd(), entry.answer().status());
    return told.status() != Status.ACCEPTED && told.status() != before;
  }

  private static @Nullable Text fault(Told told, @Nullable Entry entry, Map<String, Status> now) {
    if (entry == null) {
      return remark(told, "không có lệnh này từ đây", "no such order was sent from here");
    }
    if (told.status() == null) {
      return remark(
          told, "không rõ nghĩa “" + told.word() + "”", "“" + told.word() + "” says nothing known");
    }
    if (!told.currency().isEmpty() && !told.currency().equals("VND")) {
      return remark(
          told,
          "loại tiền " + told.currency() + ", không phải VND",
          "currency " + told.currency() + ", not VND");
    }
    if (!told.amount().isEmpty()
        && (!AMOUNT.matcher(told.amount()).matches()
            || new BigDecimal(told.amount())
                    .compareTo(BigDecimal.valueOf(entry.answer().amount().dong()))
                != 0)) {
      return remark(
          told,
          "số tiền " + told.amount() + ", lệnh là " + entry.answer().amount(),
          "amount " + told.amount() + ", ordered were " + entry.answer().amount());
    }
    Status before = now.getOrDefault(told.endToEnd(), entry.answer().status());
    if (before == Status.RETURNED && told.status() == Status.PAID) {
      return remark(
          told,
          "báo đã chi sau khi đã trả lại; cần người đối chiếu",
          "says paid after it came back; people have to compare");
    }
    return null;
  }

  private static Text remark(Told told, String vi, String en) {
    String which = " (" + shortened(told.endToEnd()) + "): ";
    return Text.of(
        "Dòng " + told.place() + which + vi + "; dòng này không được tính.",
        "Line " + told.place() + which + en + "; the line does not count.");
  }

  private static String reason(Told told) {
    return told.reason().isBlank() ? NO_REASON : shortened(told.reason());
  }

  private static String shortened(String text) {
    return text.length() <= REASON ? text : text.substring(0, REASON) + "…";
  }
}
