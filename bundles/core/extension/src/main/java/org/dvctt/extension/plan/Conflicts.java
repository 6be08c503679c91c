/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dvctt.extension.file.Descriptor;
import org.dvctt.model.Text;

/** What the activation of a candidate would take from the versions that are active. */
public final class Conflicts {
  private Conflicts() {}

  /**
   * Compares a candidate, which would be the last one activated, with what is active.
   *
   * @param packs names of the candidate's regime packs, empty when it has none or they are unknown
   * @return one line for each active version that it touches: of the same plugin where days and
   *     provinces are shared, of another plugin where a pack's name is
   */
  public static List<Conflict> of(
      Descriptor candidate, Set<String> packs, Collection<Activated> active) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Activated other : active) {
      if (other.plugin().id().equals(candidate.id())) {
        sameId(candidate, other, active, conflicts);
      } else {
        samePack(candidate, packs, other, conflicts);
      }
    }
    return List.copyOf(conflicts);
  }

  private static void sameId(
      Descriptor candidate,
      Activated other,
      Collection<Activated> active,
      List<Conflict> conflicts) {
    if (!Coverage.of(candidate).overlaps(other.plugin())) {
      return;
    }
    List<Coverage> later = new ArrayList<>(List.of(Coverage.of(candidate)));
    for (Activated each : active) {
      if (each.plugin().id().equals(candidate.id()) && Activated.LAST.compare(each, other) > 0) {
        later.add(Coverage.of(each.plugin()));
      }
    }
    List<Remainder> left = Remainder.of(Coverage.of(other.plugin()), later);
    conflicts.add(
        left.isEmpty()
            ? new Conflict(
                Conflict.Kind.REPLACED,
                other.plugin().ref(),
                left,
                Text.of(
                    other.plugin().ref() + " được thay toàn bộ: không còn ngày và tỉnh nào hỏi nó.",
                    other.plugin().ref()
                        + " is wholly replaced: no day and province asks it any more."))
            : new Conflict(
                Conflict.Kind.STAYS,
                other.plugin().ref(),
                left,
                Text.of(
                    other.plugin().ref() + " vẫn được hỏi " + words(left, true) + ".",
                    other.plugin().ref() + " is still asked " + words(left, false) + ".")));
  }

  private static void samePack(
      Descriptor candidate, Set<String> packs, Activated other, List<Conflict> conflicts) {
    Set<String> same = new HashSet<>(packs);
    same.retainAll(other.packs());
    for (String pack : new TreeSet<>(same)) {
      conflicts.add(
          new Conflict(
              Conflict.Kind.SAME_PACK,
              other.plugin().ref(),
              List.of(),
              Text.of(
                  String.format(
                      "%s và %s cùng có gói chế độ %s: gỡ một bên hoặc đặt tên khác rồi thử lại.",
                      candidate.ref(), other.plugin().ref(), pack),
                  String.format(
                      "%s and %s both offer the regime pack %s: remove one, or rename it and try"
                          + " again.",
                      candidate.ref(), other.plugin().ref(), pack))));
    }
  }

  private static String words(List<Remainder> left, boolean vi) {
    return left.stream()
        .map(each -> days(each, vi) + " " + provinces(each, vi))
        .collect(Collectors.joining("; "));
  }

  private static String days(Remainder left, boolean vi) {
    if (left.to().equals(Descriptor.OPEN)) {
      return (vi ? "từ " : "from ") + left.from();
    }
    return (vi ? "từ " : "from ") + left.from() + (vi ? " đến " : " to ") + left.to();
  }

  private static String provinces(Remainder left, boolean vi) {
    if (left.exceptListed() && left.provinces().isEmpty()) {
      return vi ? "ở mọi tỉnh" : "in every province";
    }
    String listed = String.join(", ", new TreeSet<>(left.provinces()));
    if (left.exceptListed()) {
      return (vi ? "ở mọi tỉnh trừ " : "in every province but ") + listed;
    }
    return (vi ? "ở " : "in ") + listed;
  }
}
