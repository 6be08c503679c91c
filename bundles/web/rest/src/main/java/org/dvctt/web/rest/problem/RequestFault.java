/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.problem;

import java.util.List;
import org.dvctt.model.Reason;
import org.dvctt.model.Text;

/** A fault of the request itself (headers, JSON, parameters), found before the core is asked. */
public final class RequestFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<Reason> reasons;

  public RequestFault(int status, List<Reason> reasons) {
    super(status + " " + reasons.get(0).code());
    this.status = status;
    this.reasons = List.copyOf(reasons);
  }

  public static RequestFault of(int status, String code, String field, Text sentence, Text next) {
    return new RequestFault(status, List.of(Reason.of(code, field, sentence, next)));
  }

  public int status() {
    return status;
  }

  public List<Reason> reasons() {
    return reasons;
  }
}
