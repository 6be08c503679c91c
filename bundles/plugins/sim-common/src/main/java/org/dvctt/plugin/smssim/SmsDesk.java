/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.smssim;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dvctt.plugin.simcommon.Desk;
import org.dvctt.plugin.simcommon.Fault;
import org.dvctt.plugin.simcommon.FaultPlan;
import org.dvctt.plugin.simcommon.Fields;
import org.dvctt.plugin.simcommon.Journal;
import org.dvctt.plugin.simcommon.Rejected;
import org.dvctt.plugin.simcommon.Reply;

/**
 * The gateway: {@code POST /sms} with id, brandname, to and text. It keeps each id once in its
 * journal, and answers the same id in the same way. Some numbers have a meaning: {@code 0900000500}
 * fails, {@code 0900000429} is told to wait, {@code 0900000404} is nobody's, {@code 0900000200}
 * gets an answer that is none.
 */
public final class SmsDesk implements Desk {
  /** What it can do wrong. */
  public static final Set<Fault> FAULTS =
      Set.of(Fault.SLOW, Fault.REFUSE, Fault.SILENT, Fault.LOST);

  private static final String PATH = "/sms";
  private static final long PRICE = 350;
  private final Journal journal;
  private final FaultPlan plan;
  private final Map<String, Fields> kept = new LinkedHashMap<>();
  private final Map<String, Integer> sendings = new LinkedHashMap<>();

  public SmsDesk(Path journal, FaultPlan plan) {
    this.plan = plan;
    this.journal = Journal.open(journal, event -> kept.put(event.text("id"), event));
  }

  @Override
  public Set<String> paths() {
    return Set.of(PATH);
  }

  @Override
  public synchronized Reply answer(String path, Fields request) {
    String id = request.text("id");
    String to = request.text("to");
    Fields event =
        Fields.NONE
            .with("id", id)
            .with("brandname", request.text("brandname"))
            .with("to", to)
            .with("encoding", request.text("encoding"))
            .with("parts", request.whole("parts"))
            .with("text", request.text("text"));
    switch (to) {
      case "0900000500" -> throw new Rejected(500, "FAILED", "what became of it is unknown");
      case "0900000429" -> throw new Rejected(429, "TOO_MANY", "not so fast");
      case "0900000404" -> throw badNumber();
      case "0900000200" -> {
        return Reply.now(Fields.NONE.with("hello", "world"));
      }
      default -> {
        // sent, unless the plan has it otherwise
      }
    }
    Fault fault = plan.of(id, sendings.merge(id, 1, Integer::sum));
    if (fault == Fault.REFUSE) {
      throw badNumber();
    }
    if (fault != Fault.LOST && !kept.containsKey(id)) {
      journal.append(List.of(event));
      kept.put(id, event);
    }
    Fields answer =
        Fields.NONE
            .with("id", "SIM-" + id)
            .with("parts", event.whole("parts"))
            .with("cost", event.whole("parts") * PRICE);
    return Reply.toSending(answer, fault, plan);
  }

  /** The messages that it took, in their order. */
  public synchronized List<Fields> messages() {
    return new ArrayList<>(kept.values());
  }

  @Override
  public void close() {
    journal.close();
  }

  private static Rejected badNumber() {
    return new Rejected(422, "BAD_NUMBER", "nobody has this number");
  }
}
