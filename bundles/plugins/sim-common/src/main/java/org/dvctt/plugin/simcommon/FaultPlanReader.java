/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text of a plan: lines like {@code slow = 4}, empty lines and lines that begin with #.
 * {@code seed} must be there; a fault that is not named does not happen.
 */
public final class FaultPlanReader {
  private static final long LARGEST = 64 * 1024;
  private static final long LONGEST_MS = 600_000;
  private static final Set<String> TIMES = Set.of("slow_ms", "return_late_ms", "pay_late_ms");
  private static final Pattern LINE = Pattern.compile("([a-z_]+)\\s*=\\s*(-?[0-9]{1,18})");

  private final String name;
  private final Map<String, Fault> faults = new TreeMap<>();
  private final Map<String, Long> numbers = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private long sum;

  private FaultPlanReader(String name, Set<Fault> possible) {
    this.name = name;
    possible.forEach(fault -> faults.put(fault.word(), fault));
    faults.remove(Fault.NONE.word());
  }

  /**
   * Reads a plan file.
   *
   * @param possible faults that this simulator can do
   * @throws IllegalArgumentException naming every wrong line and what to write there
   */
  public static FaultPlan read(Path file, Set<Fault> possible) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new IllegalArgumentException(
            "plan " + file + " has more than " + LARGEST + " bytes: name the file of a fault plan");
      }
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return read(file.toString(), text, possible);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("plan " + file + " is not UTF-8: save it as UTF-8", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "plan " + file + " can't be read (" + e + "): name a file that is there", e);
    }
  }

  /** Reads the text of a plan that has this name. */
  static FaultPlan read(String name, String text, Set<Fault> possible) {
    FaultPlanReader reader = new FaultPlanReader(name, possible);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      reader.line(i + 1, lines.get(i).strip());
    }
    return reader.plan(lines.size());
  }

  private void line(int number, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    Matcher found = LINE.matcher(line);
    if (!found.matches()) {
      wrong(number, "'" + line + "' is not name = whole number: write for example slow = 4");
      return;
    }
    String what = found.group(1);
    long value = Long.parseLong(found.group(2));
    boolean share = faults.containsKey(what);
    if (!share && !what.equals("seed") && !TIMES.contains(what)) {
      Set<String> known = new TreeSet<>(faults.keySet());
      known.addAll(TIMES);
      known.add("seed");
      wrong(number, "this simulator does not know '" + what + "': write one of " + known);
    } else if (numbers.putIfAbsent(what, value) != null) {
      wrong(number, "'" + what + "' is there already: keep one of the two");
    } else if (share && (value < 0 || value > FaultPlan.WHOLE)) {
      wrong(number, value + " is no percentage: write 0 to 100");
    } else if (TIMES.contains(what) && (value < 0 || value > LONGEST_MS)) {
      wrong(number, value + " ms is no time here: write 0 to " + LONGEST_MS);
    } else if (share && (sum += value) > FaultPlan.WHOLE) {
      wrong(number, "the faults are " + sum + " % together: make them 100 or less");
    }
  }

  private FaultPlan plan(int last) {
    Long seed = numbers.get("seed");
    if (seed == null) {
      wrong(last + 1, "the seed is missing: add a line like seed = 7");
    }
    if (seed == null || !wrong.isEmpty()) {
      throw new IllegalArgumentException(
          String.join("\n", wrong) + "\nNothing was started: correct the plan and start again.");
    }
    Map<Fault, Integer> percents = new EnumMap<>(Fault.class);
    faults.forEach(
        (word, fault) -> {
          Long percent = numbers.get(word);
          if (percent != null) {
            percents.put(fault, percent.intValue());
          }
        });
    return new FaultPlan(
        seed,
        percents,
        time("slow_ms", FaultPlan.SLOW),
        time("return_late_ms", FaultPlan.RETURN_LATE),
        time("pay_late_ms", FaultPlan.PAY_LATE));
  }

  private Duration time(String what, Duration otherwise) {
    Long ms = numbers.get(what);
    return ms == null ? otherwise : Duration.ofMillis(ms);
  }

  private void wrong(int line, String why) {
    wrong.add("plan " + name + " line " + line + ": " + why);
  }
}
