/*
 * Copyright the DVCTT founders
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * New plugins out of templates: each folder of {@code templates/} beside {@code common} in the
 * resources is a kind.
 */
@NullMarked
package org.dvctt.testkit.template;

import org.jspecify.annotations.NullMarked;
