/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.registry;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file to be imported as a catalogue.
 *
 * @param catalogue name as in {@link Catalogues#shapes()}
 * @param file comma separated, UTF-8, with a line of column names
 * @param from first day on which what is new in the file holds; null: today
 * @param preview true: say what would change, and write nothing
 * @param reason why, for the audit line; may be empty
 */
public record CatalogueFile(
    String catalogue, Path file, @Nullable LocalDate from, boolean preview, String reason) {}
