CREATE TABLE `rule_change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`campaign_id` integer NOT NULL,
	`round_id` integer,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`closes_at_limit` integer DEFAULT false NOT NULL,
	`undoes_id` integer,
	`after_entry_id` integer DEFAULT 0 NOT NULL,
	`moved` integer DEFAULT 0 NOT NULL,
	`closed` integer DEFAULT 0 NOT NULL,
	`released` integer DEFAULT 0 NOT NULL,
	`done_at` integer,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rule_change_campaign` ON `rule_change` (`campaign_id`,`id`);--> statement-breakpoint
CREATE INDEX `rule_change_open` ON `rule_change` (`id`) WHERE done_at is null;--> statement-breakpoint
CREATE TABLE `rule_change_closing` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`rule_change_id` integer NOT NULL,
	`entry_id` integer NOT NULL,
	FOREIGN KEY (`rule_change_id`) REFERENCES `rule_change`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `queue_entry`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rule_change_closing_change` ON `rule_change_closing` (`rule_change_id`,`entry_id`);