/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
package org.dvctt.api.notice;

import java.time.Instant;
import org.dvctt.model.NoticeMedium;
import org.dvctt.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * One notice to one address, for who operates the system.
 *
 * @param kind what it tells of, e.g. {@code RECEIVED}
 * @param subject what it is about: {@code dossier:…} or {@code unit:…}
 * @param address masked
 * @param lastWhy why it is not sent, or {@link Text#NONE}
 * @param reference the other side's id of it, or empty
 * @param parts messages it was charged as; 0 where that means nothing
 * @param cost đồng as charged
 */
public record NoticeLine(
    String id,
    String kind,
    String unit,
    String subject,
    NoticeMedium medium,
    String address,
    NoticeState state,
    int attempts,
    Instant createdAt,
    @Nullable Instant nextTryAt,
    @Nullable Instant doneAt,
    Text lastWhy,
    String plugin,
    String reference,
    int parts,
    long cost) {}
