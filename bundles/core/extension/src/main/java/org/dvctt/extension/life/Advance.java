/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import static org.dvctt.api.extension.PluginState.PROBED;
import static org.dvctt.api.extension.PluginState.RECEIVED;
import static org.dvctt.api.extension.PluginState.STAGED;
import static org.dvctt.api.extension.PluginState.VERIFIED;

import java.util.function.Supplier;
import org.dvctt.api.extension.PluginState;
import org.dvctt.extension.trust.Signer;
import org.dvctt.model.PluginRef;
import org.dvctt.model.Refused;
import org.dvctt.model.Text;

/** Brings a version step by step towards PROBED; what is refused on the way is written down. */
final class Advance {
  private final LifeBook book;
  private final Shelf shelf;
  private final Vouching vouching;
  private final Planning planning;
  private final Node node;
  private final Probing probing;

  Advance(
      LifeBook book,
      Shelf shelf,
      Vouching vouching,
      Planning planning,
      Node node,
      Probing probing) {
    this.book = book;
    this.shelf = shelf;
    this.vouching = vouching;
    this.planning = planning;
    this.node = node;
    this.probing = probing;
  }

  /**
   * Goes on from where the version is.
   *
   * @return its row after the last step that was tried
   */
  PluginRow toProbed(PluginRow from, Who who, Tried tried) {
    PluginRow row = from;
    row = when(RECEIVED, LifeAct.VERIFY, row, who, tried, this::verify);
    row = when(VERIFIED, LifeAct.PLAN, row, who, tried, this::plan);
    if (LifeAct.STAGE.leaves(row.state())) {
      row = when(row.state(), LifeAct.STAGE, row, who, tried, this::stage);
    }
    return when(STAGED, LifeAct.PROBE, row, who, tried, this::probe);
  }

  /** Probes a version again that was probed already. */
  PluginRow again(PluginRow row, Who who, Tried tried) {
    return when(PROBED, LifeAct.PROBE, row, who, tried, this::probe);
  }

  /** A step of one version. */
  private interface Step {
    PluginRow of(PluginRow row, Who who);
  }

  private PluginRow when(
      PluginState state, LifeAct act, PluginRow row, Who who, Tried tried, Step step) {
    if (row.state() != state) {
      return row;
    }
    PluginRow[] after = {row};
    boolean done =
        tried.step(
            act,
            () -> {
              after[0] = step.of(row, who);
              return Text.of(
                  row.ref() + " → " + after[0].state(), row.ref() + " → " + after[0].state());
            });
    return done ? after[0] : current(row.ref());
  }

  private PluginRow current(PluginRef ref) {
    return book.wanted().find(ref).orElseThrow(() -> Refusals.unknown(ref.id(), ref.version()));
  }

  private PluginRow verify(PluginRow row, Who who) {
    Signer signer = orReject(LifeAct.VERIFY, row, who, () -> vouching.signer(shelf.file(row)));
    return book.act(
        LifeAct.VERIFY,
        row.ref(),
        who,
        "signed by " + signer.name(),
        now -> Rows.signed(now, signer));
  }

  private PluginRow plan(PluginRow row, Who who) {
    String said = orReject(LifeAct.PLAN, row, who, () -> planning.require(row));
    return book.act(LifeAct.PLAN, row.ref(), who, said);
  }

  private PluginRow stage(PluginRow row, Who who) {
    PluginRow staged = book.act(LifeAct.STAGE, row.ref(), who, "");
    node.bring();
    String differs = node.differs().get(row.ref());
    if (differs != null) {
      Refused refused = Refusals.notStarted(row.ref(), differs);
      giveUp(LifeAct.STAGE, staged, who, refused);
      throw refused;
    }
    return staged;
  }

  private PluginRow probe(PluginRow row, Who who) {
    try {
      String said = probing.require(row);
      return book.act(LifeAct.PROBE, row.ref(), who, said);
    } catch (Refused refused) {
      giveUp(LifeAct.PROBE, row, who, refused);
      throw refused;
    }
  }

  private <T> T orReject(LifeAct act, PluginRow row, Who who, Supplier<T> question) {
    try {
      return question.get();
    } catch (Refused refused) {
      giveUp(act, row, who, refused);
      throw refused;
    }
  }

  /**
   * What was asked once is kept for another time, what was quarantined stays so; what never was
   * asked is rejected.
   */
  private void giveUp(LifeAct act, PluginRow row, Who who, Refused refused) {
    book.refused(act.text(), row.ref().id(), who, refused, row.sha256());
    String why = refused.reasons().get(0).sentence().en();
    LifeAct end =
        row.owed() ? LifeAct.QUARANTINE : row.activated() > 0 ? LifeAct.RETIRE : LifeAct.REJECT;
    book.act(end, row.ref(), new Who(who.actor(), why), act.text() + " was refused");
    node.bring();
  }
}
