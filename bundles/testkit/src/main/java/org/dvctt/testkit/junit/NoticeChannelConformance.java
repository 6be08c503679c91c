/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.testkit.junit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;

import java.util.List;
import org.dvctt.model.Notice;
import org.dvctt.model.NoticeAnswer;
import org.dvctt.model.NoticeAnswer.Status;
import org.dvctt.model.NoticeMedium;
import org.dvctt.spi.notice.NoticeChannel;
import org.dvctt.testkit.check.NoticeQuickChecks;
import org.dvctt.testkit.question.NoticeQuestions;
import org.junit.After;
import org.junit.Test;

/**
 * What every notice channel keeps; a plugin's test extends it, gives its channel and plays who is
 * behind it. Nothing is told as sent that was not, and rehearsing reaches nobody.
 */
public abstract class NoticeChannelConformance {
  private boolean open;

  /** What it carries by. */
  protected abstract NoticeMedium medium();

  /** The channel to another side that behaves so: CARRIES_OUT, REFUSES or SILENT. */
  protected abstract NoticeChannel open(OtherSide behaviour);

  /** Ends the channel that was opened last, as a stop of the platform does. */
  protected abstract void close();

  /** Texts that the other side has taken, in their order; of one id taken twice only one. */
  protected abstract List<String> received();

  @After
  public void end() {
    if (open) {
      close();
    }
  }

  @Test
  public void keepsTheQuickChecksAndReachesNobodyByThem() {
    Told.nothing(NoticeQuickChecks.run(start(OtherSide.CARRIES_OUT)));
    assertEquals(List.of(), received());
  }

  @Test
  public void whatIsAcceptedIsThere() {
    NoticeAnswer answer = start(OtherSide.CARRIES_OUT).send(usual("N-1"));
    assertEquals(answer.toString(), Status.ACCEPTED, answer.status());
    assertEquals(1, received().size());
  }

  @Test
  public void theSameIdAgainIsAcceptedAgainAlsoAfterARestart() {
    NoticeChannel channel = start(OtherSide.CARRIES_OUT);
    assertEquals(Status.ACCEPTED, channel.send(usual("N-1")).status());
    assertEquals(Status.ACCEPTED, channel.send(usual("N-1")).status());
    close();
    assertEquals(Status.ACCEPTED, open(OtherSide.CARRIES_OUT).send(usual("N-1")).status());
    assertFalse(received().isEmpty());
  }

  @Test
  public void aSilentOtherSideIsNeverAccepted() {
    NoticeChannel channel = start(OtherSide.SILENT);
    Status status;
    try {
      status = channel.send(usual("N-1")).status();
    } catch (RuntimeException e) {
      return;
    }
    assertEquals(Status.LATER, status);
  }

  @Test
  public void whatTheOtherSideRefusesIsNotAcceptedAndHasAReason() {
    NoticeAnswer answer = start(OtherSide.REFUSES).send(usual("N-1"));
    assertNotEquals(Status.ACCEPTED, answer.status());
    for (String why : List.of(answer.why().vi(), answer.why().en())) {
      assertFalse(answer.toString(), why.isBlank());
      assertFalse(why, why.contains(usual("N-1").address()));
    }
  }

  @Test
  public void wrongAddressesAreRefusedAndReachNobody() {
    NoticeChannel channel = start(OtherSide.CARRIES_OUT);
    for (NoticeQuestions.Odd odd : NoticeQuestions.wrongAddresses(medium())) {
      assertEquals(odd.what().en(), Status.REFUSED, channel.send(odd.notice()).status());
    }
    assertEquals(List.of(), received());
  }

  @Test
  public void anotherMediumIsRefused() {
    NoticeMedium other = medium() == NoticeMedium.SMS ? NoticeMedium.EMAIL : NoticeMedium.SMS;
    NoticeAnswer answer = start(OtherSide.CARRIES_OUT).send(NoticeQuestions.usual(other));
    assertEquals(Status.REFUSED, answer.status());
  }

  @Test
  public void fromSeveralThreadsEachArrives() {
    NoticeChannel channel = start(OtherSide.CARRIES_OUT);
    List<NoticeAnswer> answers = Together.run(20, i -> channel.send(usual("N-" + i)));
    List<NoticeAnswer> others =
        answers.stream().filter(answer -> answer.status() != Status.ACCEPTED).toList();
    assertEquals("not accepted", List.of(), others);
    assertEquals(20, received().size());
  }

  private NoticeChannel start(OtherSide behaviour) {
    open = true;
    return open(behaviour);
  }

  private Notice usual(String id) {
    return NoticeQuestions.named(medium(), id);
  }
}
