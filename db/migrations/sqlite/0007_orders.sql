CREATE TABLE `number_series` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `number_series_name` ON `number_series` (`name`);--> statement-breakpoint
CREATE TABLE `order` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` integer NOT NULL,
	`status` text NOT NULL,
	`organization_id` integer NOT NULL,
	`contact_id` integer,
	`activity_id` integer NOT NULL,
	`campaign_id` integer NOT NULL,
	`round_id` integer NOT NULL,
	`entry_id` integer NOT NULL,
	`placed_by_id` integer NOT NULL,
	`placed_at` integer NOT NULL,
	`command_id` text NOT NULL,
	`legal_name` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`marketing_name` text NOT NULL,
	`org_no` text NOT NULL,
	`is_foreign` integer NOT NULL,
	`sole_trader` integer NOT NULL,
	`invoice_delivery` text NOT NULL,
	`invoice_email` text,
	`peppol_id` text,
	`url` text,
	`email` text NOT NULL,
	`terms_days` integer NOT NULL,
	`directed_to` text,
	`total_ex_vat` integer NOT NULL,
	`vat` integer NOT NULL,
	`total` integer NOT NULL,
	`vat_rate` integer NOT NULL,
	`search_text` text DEFAULT '' NOT NULL,
	`undone_at` integer,
	`corrected_at` integer,
	`cancelled_at` integer,
	`cancelled_by_id` integer,
	`cancel_reason` text,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `queue_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placed_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cancelled_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `order_number` ON `order` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `order_command` ON `order` (`placed_by_id`,`command_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `order_activity` ON `order` (`activity_id`);--> statement-breakpoint
CREATE INDEX `order_organization` ON `order` (`organization_id`,`id`);--> statement-breakpoint
CREATE INDEX `order_status` ON `order` (`status`,`placed_at`,`id`);--> statement-breakpoint
CREATE INDEX `order_placed` ON `order` (`placed_at`,`id`);--> statement-breakpoint
CREATE INDEX `order_by` ON `order` (`placed_by_id`,`placed_at`,`id`);--> statement-breakpoint
CREATE TABLE `order_line` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`order_id` integer NOT NULL,
	`position` integer NOT NULL,
	`product_id` integer NOT NULL,
	`product_name` text NOT NULL,
	`kind` text NOT NULL,
	`frequency` integer,
	`list_price_ore` integer NOT NULL,
	`total_ore` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `order`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `order_line_position` ON `order_line` (`order_id`,`position`);--> statement-breakpoint
CREATE INDEX `order_line_product` ON `order_line` (`product_id`);--> statement-breakpoint
CREATE TABLE `product` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`list_price_ore` integer,
	`includes_text` text DEFAULT '' NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`sort` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_name` ON `product` (`name`);--> statement-breakpoint
ALTER TABLE `activity` ADD `order_id` integer;--> statement-breakpoint
ALTER TABLE `activity` ADD `amount` integer;--> statement-breakpoint
CREATE INDEX `activity_order` ON `activity` (`order_id`) WHERE order_id is not null;--> statement-breakpoint
ALTER TABLE `organization` ADD `invoice_delivery` text;--> statement-breakpoint
ALTER TABLE `organization` ADD `invoice_email` text;--> statement-breakpoint
ALTER TABLE `organization` ADD `payment_terms_days` integer;--> statement-breakpoint
ALTER TABLE `organization` ADD `directed_to` text;--> statement-breakpoint
ALTER TABLE `organization` ADD `recurring_once_per_year` integer DEFAULT false NOT NULL;