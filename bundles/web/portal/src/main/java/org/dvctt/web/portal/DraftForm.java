/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dvctt.api.payment.NewDossier;
import org.dvctt.api.registry.UnitView;
import org.dvctt.model.Attachment;
import org.dvctt.model.DossierContent;
import org.dvctt.model.Money;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** What is typed, field by field, by the same paths that faults name ({@code vouchers[0].date}). */
final class DraftForm {
  private static final int MOST_VOUCHERS = 20;
  private static final int MOST_ROWS = 60;
  private static final Pattern VOUCHER = Pattern.compile("vouchers\\[(\\d{1,2})]\\..+");
  private static final Pattern LINE =
      Pattern.compile("(vouchers\\[\\d+]\\.lines)\\[(\\d{1,2})]\\..+");

  private Map<String, String> fields = new TreeMap<>();

  /** Lines of each voucher. */
  private final List<Integer> rows = new ArrayList<>();

  private boolean resized;

  static DraftForm empty(UnitView unit, LocalDate today) {
    DraftForm form = new DraftForm();
    form.put("account", unit.accounts().isEmpty() ? "" : unit.accounts().get(0).toString());
    form.put("budget_year", Integer.toString(today.getYear()));
    form.another(today.toString(), unit.sector().value(), "");
    return form;
  }

  /**
   * The form of what is there.
   *
   * @throws Refused CONFLICT when the form has not room for all of it: saved from it, the rest
   *     would be gone
   */
  static DraftForm of(DossierContent content) {
    if (content.vouchers().size() > MOST_VOUCHERS
        || content.vouchers().stream().anyMatch(v -> v.lines().size() > MOST_ROWS)) {
      throw tooLarge();
    }
    DraftForm form = new DraftForm();
    form.put("account", content.account().toString());
    form.put("budget_year", content.budgetYear().toString());
    content.vouchers().forEach(voucher -> new ShownVoucher(form, form.rows.size()).put(voucher));
    return form;
  }

  private static Refused tooLarge() {
    return Refused.of(
        Refused.Kind.CONFLICT,
        "LARGER_THAN_THE_FORM",
        "",
        Text.of(
            "Bản nháp này lớn hơn mẫu nhập trên trang (20 chứng từ, mỗi chứng từ 60 dòng).",
            "This draft is larger than the form (20 vouchers of 60 lines each)."),
        Text.of(
            "Hủy bản nháp, sửa trong tệp rồi nhập lại tệp.",
            "Cancel the draft, mend the file and import it again."));
  }

  /** What came with the request; a button that adds or removes something only changes the grid. */
  static DraftForm typed(Turn turn) {
    DraftForm form = new DraftForm();
    turn.request()
        .getParameterMap()
        .keySet()
        .forEach(
            name -> {
              if (VOUCHER.matcher(name).matches()
                  || name.equals("account")
                  || name.equals("budget_year")) {
                form.put(name, turn.param(name));
              }
            });
    while (form.rows.size() < MOST_VOUCHERS && form.has(voucher(form.rows.size()) + "number")) {
      int at = form.rows.size();
      int lines = 0;
      while (lines < MOST_ROWS && form.has(row(at, lines) + "content")) {
        lines++;
      }
      form.rows.add(lines);
    }
    form.pressed(turn.param("do").split("\\."));
    return form;
  }

  /**
   * {@code add.<voucher>}, {@code remove.<voucher>.<line>}, {@code more}, {@code fewer.<voucher>}.
   */
  private void pressed(String[] button) {
    int voucher = number(button, 1);
    if (button[0].equals("more") && !rows.isEmpty() && rows.size() < MOST_VOUCHERS) {
      String first = row(0, 0);
      another(get(voucher(0) + "date"), get(first + "sector"), get(first + "fund_source"));
      resized = true;
    } else if (voucher >= 0 && voucher < rows.size()) {
      switch (button[0]) {
        case "add" -> addLine(voucher);
        case "remove" -> removeLine(voucher, number(button, 2));
        case "fewer" -> removeVoucher(voucher);
        default -> {
          // "save" and other buttons leave the grid alone
        }
      }
    }
  }

  private static int number(String[] button, int place) {
    return button.length > place && button[place].matches("\\d{1,2}")
        ? Integer.parseInt(button[place])
        : -1;
  }

  /** One more voucher, with what is usual. */
  private void another(String date, String sector, String source) {
    int at = rows.size();
    put(voucher(at) + "date", date);
    put(voucher(at) + "nature", "ACTUAL");
    put(voucher(at) + "method", "TRANSFER");
    put(voucher(at) + "program", "00000");
    put(row(at, 0) + "sector", sector);
    put(row(at, 0) + "fund_source", source);
    rows.add(1);
  }

  private void addLine(int voucher) {
    int lines = rows.get(voucher);
    resized = true;
    if (lines < MOST_ROWS) {
      String last = row(voucher, lines - 1);
      put(row(voucher, lines) + "sector", get(last + "sector"));
      put(row(voucher, lines) + "fund_source", get(last + "fund_source"));
      rows.set(voucher, lines + 1);
    }
  }

  private void removeLine(int voucher, int gone) {
    resized = true;
    int lines = rows.get(voucher);
    if (lines > 1 && gone >= 0 && gone < lines) {
      String all = voucher(voucher) + "lines";
      without(LINE, all, gone);
      rows.set(voucher, lines - 1);
    }
  }

  private void removeVoucher(int gone) {
    resized = true;
    if (rows.size() > 1) {
      without(VOUCHER, "vouchers", gone);
      rows.remove(gone);
    }
  }

  /** Takes one of a list's members out; those after it move up. */
  private void without(Pattern members, String list, int gone) {
    Map<String, String> kept = new TreeMap<>();
    fields.forEach(
        (name, text) -> {
          Matcher member = members.matcher(name);
          boolean of = name.startsWith(list + "[") && member.matches();
          int at = of ? Integer.parseInt(member.group(member.groupCount())) : -1;
          if (at < gone) {
            kept.put(name, text);
          } else if (at > gone) {
            String rest = name.substring((list + "[" + at + "]").length());
            kept.put(list + "[" + (at - 1) + "]" + rest, text);
          }
        });
    fields = kept;
  }

  /**
   * The draft, when all that is typed has its shape.
   *
   * @param papers the files that go with it
   * @throws Refused with every fault of shape at once
   */
  NewDossier draft(List<Attachment> papers) {
    return new TypedDraft(this, papers).read();
  }

  /** Names of the fields in which this form differs from another one. */
  List<String> differences(DraftForm other) {
    return fields.keySet().stream().filter(n -> !get(n).equals(other.get(n))).toList();
  }

  /** Sum of the amounts that can be read. */
  Money sum() {
    Money sum = Money.ZERO;
    for (int voucher = 0; voucher < rows.size(); voucher++) {
      for (int line = 0; line < rows.get(voucher); line++) {
        try {
          sum = sum.plus(Money.parse(get(row(voucher, line) + "amount")));
        } catch (Refused | ArithmeticException unreadable) {
          continue; // shown as a fault when the form is saved
        }
      }
    }
    return sum;
  }

  static String voucher(int i) {
    return "vouchers[" + i + "].";
  }

  static String row(int voucher, int i) {
    return voucher(voucher) + "lines[" + i + "].";
  }

  void put(String name, String text) {
    fields.put(name, text);
  }

  /** Notes that the form has one more voucher. */
  void added(int lines) {
    rows.add(lines);
  }

  String get(String name) {
    return fields.getOrDefault(name, "");
  }

  private boolean has(String name) {
    return fields.containsKey(name);
  }

  Map<String, String> fields() {
    return fields;
  }

  /** How many lines each voucher has. */
  List<Integer> rows() {
    return rows;
  }

  boolean resized() {
    return resized;
  }
}
