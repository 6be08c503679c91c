/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

import java.util.List;

/**
 * What a bank reported by itself: payments that came back after they had been paid.
 *
 * @param items in the bank's order
 * @param next where to go on; the same as asked for when there is nothing new
 */
public record BankNews(List<Item> items, String next) {
  public BankNews {
    items = List.copyOf(items);
  }

  /** One report about one order. */
  public record Item(String orderId, BankAnswer answer) {}
}
