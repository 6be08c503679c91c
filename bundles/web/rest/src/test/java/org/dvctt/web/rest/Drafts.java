/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest;

/** A good draft as JSON, for tests to spoil. */
final class Drafts {
  static final String GOOD =
      """
      {"service":"SVC_RECURRENT_EXPENDITURE","account":"9523.3.1990796.00000","budget_year":2020,
       "vouchers":[{"number":"01","form":"C2-02a/NS","date":"2020-08-03","nature":"ACTUAL",
        "method":"TRANSFER","content":"Văn phòng phẩm","payee":{"name":"Công ty A",
        "account":"0123456789","bank_code":"agribank"},"lines":[{"content":"Giấy",
        "econ_item":"6551","sector":"071","fund_source":"13","amount":1500000}],"total":1500000}]}
      """;

  private Drafts() {}
}
