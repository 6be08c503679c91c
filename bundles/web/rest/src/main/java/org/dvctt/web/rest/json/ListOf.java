/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.web.rest.json;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.dvctt.model.Page;

/** One page of a list. */
@Payload
@Schema(description = "One page of a list.")
public record ListOf<T>(
    @Schema(description = "Rows of this page.") List<T> items,
    @Schema(description = "Rows skipped before this page.") int offset,
    @Schema(description = "Largest number of rows of a page.") int limit,
    @Schema(description = "All rows that fit the question.") long total) {
  public ListOf {
    items = List.copyOf(items);
  }

  public static <S, T> ListOf<T> of(Page<S> page, Function<S, T> row) {
    return new ListOf<>(
        page.items().stream().map(row).toList(), page.offset(), page.limit(), page.total());
  }
}
