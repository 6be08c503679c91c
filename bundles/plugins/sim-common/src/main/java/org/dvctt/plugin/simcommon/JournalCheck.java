/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dvctt.plugin.simcommon.OurPayment.Status;

/**
 * Compares what a simulator wrote down with what our own books say: nothing twice, nothing lost,
 * equal amounts, the same end. It reports each difference, not only the first.
 *
 * @param agreed how many of our orders the journal confirms
 * @param unknown orders that we hold for unknown: a person must have been asked about each
 * @param differences in the order of our list, then of the journal
 */
public record JournalCheck(int agreed, List<String> unknown, List<Difference> differences) {
  /** What does not agree. */
  public enum Kind {
    /** Paid, posted or taken in hand more than once. */
    TWICE,
    /** We hold it for done and the other side never did it. */
    LOST,
    /** The other side did it and our list does not have it. */
    NOT_OURS,
    AMOUNT,
    /** The other side's last word is another than ours. */
    STATUS,
    /** One order id was used for two contents. */
    OTHER_CONTENT,
    /** Our own list has the order more than once. */
    LISTED_TWICE
  }

  /** One difference. */
  public record Difference(Kind kind, String orderId, String sentence) {
    @Override
    public String toString() {
      return kind + " " + orderId + ": " + sentence;
    }
  }

  public JournalCheck {
    unknown = List.copyOf(unknown);
    differences = List.copyOf(differences);
  }

  /** Compares; the journal may still be written meanwhile. */
  public static JournalCheck compare(Path journal, List<OurPayment> ours) {
    return compare(JournalReader.read(journal), ours);
  }

  /** Compares what was read of a journal. */
  static JournalCheck compare(Map<String, OrderHistory> theirs, List<OurPayment> ours) {
    List<Difference> differences = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Map<String, Integer> listed = new HashMap<>();
    int agreed = 0;
    for (OurPayment our : ours) {
      List<Difference> found = new ArrayList<>();
      if (listed.merge(our.orderId(), 1, Integer::sum) > 1) {
        found.add(say(Kind.LISTED_TWICE, our.orderId(), "our list has it more than once"));
      }
      OrderHistory their = theirs.getOrDefault(our.orderId(), OrderHistory.of(our.orderId()));
      compare(our, their, found);
      if (our.status() == Status.UNKNOWN) {
        unknown.add(our.orderId());
      } else if (found.isEmpty()) {
        agreed++;
      }
      differences.addAll(found);
    }
    for (OrderHistory their : theirs.values()) {
      if (!listed.containsKey(their.orderId()) && their.taken() > 0) {
        String words = "the journal says " + words(their) + ", our list does not have it";
        differences.add(say(Kind.NOT_OURS, their.orderId(), words));
        itself(their, differences);
      }
    }
    return new JournalCheck(agreed, unknown, differences);
  }

  /** Whether both agree; what is unknown is no difference. */
  public boolean clean() {
    return differences.isEmpty();
  }

  /** For people: a line for each difference and each unknown order, and a last one that sums up. */
  public String report() {
    StringBuilder out = new StringBuilder();
    differences.forEach(difference -> out.append(difference).append('\n'));
    unknown.forEach(order -> out.append("UNKNOWN ").append(order).append(": ask a person\n"));
    return out.append(agreed)
        .append(" agree, ")
        .append(unknown.size())
        .append(" unknown, ")
        .append(differences.size())
        .append(differences.size() == 1 ? " difference" : " differences")
        .toString();
  }

  private static void compare(OurPayment our, OrderHistory their, List<Difference> found) {
    itself(their, found);
    boolean unknown = our.status() == Status.UNKNOWN;
    if (their.taken() == 0) {
      if (!unknown) {
        String words = "we say " + our.status() + ", the journal says " + words(their);
        found.add(say(Kind.LOST, our.orderId(), words));
      }
      return;
    }
    if (our.amount() != their.amount()) {
      String words = "we ordered " + our.amount() + " đ, the journal says " + words(their);
      found.add(say(Kind.AMOUNT, our.orderId(), words));
    }
    if (!unknown && !our.status().name().equals(their.status())) {
      String words = "we say " + our.status() + ", the journal says " + words(their);
      found.add(say(Kind.STATUS, our.orderId(), words));
    }
  }

  private static void itself(OrderHistory their, List<Difference> found) {
    if (their.taken() > 1 || their.carriedOut() > 1) {
      String words = "the journal says " + words(their);
      found.add(say(Kind.TWICE, their.orderId(), words));
    }
    if (their.otherContent() > 0) {
      String words = "it came again with other content: " + their.otherContent() + " times";
      found.add(say(Kind.OTHER_CONTENT, their.orderId(), words));
    }
  }

  private static String words(OrderHistory their) {
    if (their.received() == 0) {
      return "nothing about it";
    }
    return their.status()
        + (" " + their.amount() + " đ, received " + their.received())
        + (", taken " + their.taken() + ", carried out " + their.carriedOut());
  }

  private static Difference say(Kind kind, String orderId, String sentence) {
    return new Difference(kind, orderId, sentence);
  }
}
