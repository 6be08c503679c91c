/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.model;

/**
 * One notice to one address, with its text as it is to be read: a channel carries it and changes
 * nothing in it but its encoding.
 *
 * @param id the same each time the same notice is handed over, unique for ever; letters, digits and
 *     hyphens, at most 40: whoever gets it twice can tell
 * @param address an e-mail address, or a telephone number as it is dialled in the country, e.g.
 *     {@code 0912345678}
 * @param language {@code vi} or {@code en}
 * @param subject one line; empty where the medium has none
 * @param text lines separated by {@code \n}
 * @param urgent true when it may wake people
 */
public record Notice(
    String id,
    NoticeMedium medium,
    String address,
    String language,
    String subject,
    String text,
    boolean urgent) {}
