/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.extension.life;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work that runs a plugin's code and may never end: on a thread of its own, for so long only. */
final class Limited {
  private Limited() {}

  /**
   * Runs the work.
   *
   * @throws Failed with what the work threw, any {@link Error} too, or that it did not end in time
   */
  static <T> T run(String what, Duration limit, Callable<T> work) throws Failed {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "plugin-" + what);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new Failed(told(cause), cause);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new Failed(what + " did not end within " + limit.toMillis() + " ms", e);
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new Failed(what + " was interrupted", e);
    }
  }

  /** The deepest cause, which is what helps; a framework wraps it several times. */
  private static String told(Throwable thrown) {
    Throwable deepest = thrown;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    String text = deepest.toString();
    return deepest == thrown ? text : thrown.getMessage() + " ← " + text;
  }

  /** The work did not do what it should. */
  static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;

    Failed(String message, Throwable cause) {
      super(message, cause);
    }

    /** What went wrong, one line. */
    String said() {
      return String.valueOf(getMessage()).replace('\n', ' ');
    }
  }
}
