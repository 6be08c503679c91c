/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.reporting;

/**
 * A paper to hand over.
 *
 * @param name file name, ASCII letters, digits, dots and dashes only
 * @param mediaType e.g. {@code application/pdf}
 * @param bytes the same for the same facts
 */
public record Document(String name, String mediaType, byte[] bytes) {}
