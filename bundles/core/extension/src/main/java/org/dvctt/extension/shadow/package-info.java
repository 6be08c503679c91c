/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * How candidates judge beside what is asked, without effect: questions come through a bounded
 * queue, one thread puts them to the candidates, and what differs is counted, stored and expires.
 * Nothing here runs on a caller's thread but the offer, nor inside a transaction but the storing.
 */
@NullMarked
package org.dvctt.extension.shadow;

import org.jspecify.annotations.NullMarked;
