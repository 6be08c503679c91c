/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.plugin.simcommon;

/** A request that a simulator does not take; nothing was done. */
public final class Rejected extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String code;

  /**
   * @param status HTTP status
   * @param code stable word for programs
   * @param message what is wrong and what to do
   */
  public Rejected(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** The request is not as it must be. */
  public static Rejected malformed(String message) {
    return new Rejected(400, "MALFORMED", message);
  }

  /** The key is known with other content. */
  public static Rejected otherContent(String orderId) {
    return new Rejected(
        409,
        "OTHER_CONTENT",
        "order " + orderId + " came with other content; another order needs another order id");
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Stable word for programs. */
  public String code() {
    return code;
  }
}
