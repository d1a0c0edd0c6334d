CREATE TABLE `activity` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`direction` text,
	`code_id` integer,
	`subject` text DEFAULT '' NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`status` text DEFAULT 'done' NOT NULL,
	`planned_at` integer,
	`start_at` integer NOT NULL,
	`end_at` integer,
	`minutes` integer,
	`owner_id` integer,
	`organization_id` integer,
	`contact_id` integer,
	`private` integer DEFAULT false NOT NULL,
	`outcome` text,
	`reason` text,
	`go_on_reason` text,
	`talked` integer DEFAULT false NOT NULL,
	`e164` text,
	`attempt_no` integer,
	`callback_at` integer,
	`campaign_id` integer,
	`round_id` integer,
	`queue_entry_id` integer,
	`command_id` text,
	`local_day` text NOT NULL,
	`local_hour` integer NOT NULL,
	`counted` integer DEFAULT true NOT NULL,
	`undone_at` integer,
	`undo` text,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`code_id`) REFERENCES `code`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`queue_entry_id`) REFERENCES `queue_entry`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `activity_organization` ON `activity` (`organization_id`,`start_at`,`id`);--> statement-breakpoint
CREATE INDEX `activity_e164` ON `activity` (`e164`,`start_at`) WHERE e164 is not null;--> statement-breakpoint
CREATE INDEX `activity_day` ON `activity` (`local_day`,`campaign_id`,`created_by_id`);--> statement-breakpoint
CREATE INDEX `activity_entry` ON `activity` (`queue_entry_id`,`id`);--> statement-breakpoint
CREATE INDEX `activity_by` ON `activity` (`created_by_id`,`start_at`,`id`);--> statement-breakpoint
CREATE TABLE `address_lock` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organization_id` integer NOT NULL,
	`owner_id` integer NOT NULL,
	`entry_id` integer NOT NULL,
	`promised_at` integer NOT NULL,
	`overdue_days` integer DEFAULT 0 NOT NULL,
	`released_at` integer,
	`released_by_id` integer,
	`reason` text,
	`reason_text` text,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `queue_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`released_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `address_lock_open` ON `address_lock` (`organization_id`) WHERE "address_lock"."released_at" is null;--> statement-breakpoint
CREATE INDEX `address_lock_owner` ON `address_lock` (`owner_id`,`released_at`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`user_id` integer,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` integer,
	`before` text,
	`after` text,
	`batch_id` text,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_log_entity` ON `audit_log` (`entity`,`entity_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_at` ON `audit_log` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `bar` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_id` integer NOT NULL,
	`cause` text NOT NULL,
	`cause_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `queue_entry`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bar_cause` ON `bar` (`entry_id`,`cause`,`cause_id`);--> statement-breakpoint
CREATE INDEX `bar_by_cause` ON `bar` (`cause`,`cause_id`);--> statement-breakpoint
CREATE TABLE `campaign` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`status` text DEFAULT 'running' NOT NULL,
	`rules` text NOT NULL,
	`script` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_name` ON `campaign` (`name`);--> statement-breakpoint
CREATE TABLE `campaign_member` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`campaign_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`mix_served` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaign_member_user` ON `campaign_member` (`campaign_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `member_user` ON `campaign_member` (`user_id`);--> statement-breakpoint
CREATE TABLE `code` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`label` text NOT NULL,
	`sort` integer DEFAULT 0 NOT NULL,
	`color` text,
	`active` integer DEFAULT true NOT NULL,
	`is_system` integer DEFAULT false NOT NULL,
	`applies_to` text,
	`parent_id` integer,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `code_kind_key` ON `code` (`kind`,`key`);--> statement-breakpoint
CREATE TABLE `command` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`command_id` text NOT NULL,
	`body_hash` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `command_user` ON `command` (`user_id`,`command_id`);--> statement-breakpoint
CREATE INDEX `command_at` ON `command` (`at`);--> statement-breakpoint
CREATE TABLE `contact` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organization_id` integer,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`title` text,
	`mobile` text,
	`email` text,
	`is_decision_maker` integer DEFAULT false NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`deleted_at` integer,
	`deletion_id` text,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_organization` ON `contact` (`organization_id`,`id`);--> statement-breakpoint
CREATE TABLE `data_file` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`encoding` text NOT NULL,
	`delimiter` text NOT NULL,
	`mapping` text NOT NULL,
	`content_hash` text NOT NULL,
	`counts` text NOT NULL,
	`finished_at` integer,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `data_file_hash` ON `data_file` (`content_hash`);--> statement-breakpoint
CREATE TABLE `data_file_row` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`data_file_id` integer NOT NULL,
	`line` integer NOT NULL,
	`action` text NOT NULL,
	`organization_id` integer,
	`raw` text,
	`before` text,
	`error` text,
	FOREIGN KEY (`data_file_id`) REFERENCES `data_file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `data_file_row_file` ON `data_file_row` (`data_file_id`,`line`);--> statement-breakpoint
CREATE INDEX `data_file_row_organization` ON `data_file_row` (`organization_id`);--> statement-breakpoint
CREATE TABLE `draft` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`entry_id` integer NOT NULL,
	`note` text NOT NULL,
	`checklist` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `queue_entry`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_user_entry` ON `draft` (`user_id`,`entry_id`);--> statement-breakpoint
CREATE TABLE `hold` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry_id` integer NOT NULL,
	`organization_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`token` text NOT NULL,
	`screen_id` text,
	`why` text NOT NULL,
	`since` integer NOT NULL,
	`last_input_at` integer NOT NULL,
	`until` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `queue_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hold_organization` ON `hold` (`organization_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `hold_user_kind` ON `hold` (`user_id`,`kind`);--> statement-breakpoint
CREATE INDEX `hold_until` ON `hold` (`until`);--> statement-breakpoint
CREATE INDEX `hold_entry` ON `hold` (`entry_id`);--> statement-breakpoint
CREATE TABLE `hold_number` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hold_id` integer NOT NULL,
	`e164` text NOT NULL,
	FOREIGN KEY (`hold_id`) REFERENCES `hold`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hold_number_e164` ON `hold_number` (`e164`);--> statement-breakpoint
CREATE INDEX `hold_number_hold` ON `hold_number` (`hold_id`);--> statement-breakpoint
CREATE TABLE `office_task` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`activity_id` integer NOT NULL,
	`organization_id` integer NOT NULL,
	`type` text NOT NULL,
	`status` text DEFAULT 'new' NOT NULL,
	`urgent` integer DEFAULT false NOT NULL,
	`taken_by_id` integer,
	`details` text NOT NULL,
	`answer` text,
	`due_at` integer NOT NULL,
	`done_at` integer,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `office_task_type` ON `office_task` (`activity_id`,`type`);--> statement-breakpoint
CREATE INDEX `office_task_status` ON `office_task` (`status`,`due_at`,`id`);--> statement-breakpoint
CREATE TABLE `organization` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_no` text,
	`workplace_no` text DEFAULT '' NOT NULL,
	`sole_trader` integer DEFAULT false NOT NULL,
	`legal_name` text NOT NULL,
	`marketing_name` text,
	`org_no` text,
	`legal_form` text,
	`area_code` text,
	`email` text,
	`url` text,
	`visit_address` text,
	`post_address` text,
	`postal_code` integer,
	`city` text,
	`municipality_code` text,
	`industry_code_id` integer,
	`status_code_id` integer,
	`origin_code_id` integer,
	`source_code_id` integer,
	`account_owner_id` integer,
	`parent_id` integer,
	`employees` text,
	`turnover` integer,
	`best_minute` integer,
	`search_text` text DEFAULT '' NOT NULL,
	`last_called_at` integer,
	`deleted_at` integer,
	`deletion_id` text,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`industry_code_id`) REFERENCES `code`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`status_code_id`) REFERENCES `code`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`origin_code_id`) REFERENCES `code`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_code_id`) REFERENCES `code`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_owner_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organization_workplace` ON `organization` (`org_no`,`workplace_no`) WHERE "organization"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `organization_customer` ON `organization` (`customer_no`) WHERE "organization"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX `organization_workplace_no` ON `organization` (`workplace_no`);--> statement-breakpoint
CREATE INDEX `organization_parent` ON `organization` (`parent_id`);--> statement-breakpoint
CREATE INDEX `organization_email` ON `organization` (`email`);--> statement-breakpoint
CREATE TABLE `phone_number` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organization_id` integer NOT NULL,
	`contact_id` integer,
	`e164` text NOT NULL,
	`extension` text,
	`kind` text DEFAULT 'main' NOT NULL,
	`status` text DEFAULT 'ok' NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `phone_number_e164` ON `phone_number` (`e164`,`organization_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `phone_number_organization` ON `phone_number` (`organization_id`,`e164`);--> statement-breakpoint
CREATE TABLE `queue_entry` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`round_id` integer NOT NULL,
	`campaign_id` integer NOT NULL,
	`organization_id` integer NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`lane` text DEFAULT 'fresh' NOT NULL,
	`due_at` integer DEFAULT 0 NOT NULL,
	`is_promised` integer DEFAULT false NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`busy_in_row` integer DEFAULT 0 NOT NULL,
	`owner_id` integer,
	`closed_as` text,
	`last_outcome` text,
	`last_call_at` integer,
	`held_by_id` integer,
	`token` text,
	`token_user_id` integer,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`round_id`) REFERENCES `round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`held_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`token_user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `queue_entry_organization` ON `queue_entry` (`round_id`,`organization_id`);--> statement-breakpoint
CREATE INDEX `queue_entry_lane` ON `queue_entry` (`round_id`,`lane`,`due_at`,`id`) WHERE state = 'waiting' and held_by_id is null;--> statement-breakpoint
CREATE INDEX `queue_entry_prio` ON `queue_entry` (`owner_id`,`due_at`,`id`) WHERE state = 'waiting' and lane = 'prio';--> statement-breakpoint
CREATE INDEX `queue_entry_company` ON `queue_entry` (`organization_id`,`round_id`);--> statement-breakpoint
CREATE TABLE `round` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`campaign_id` integer NOT NULL,
	`number` integer NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`ended_at` integer,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `round_number` ON `round` (`campaign_id`,`number`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`user_agent` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token` ON `session` (`token_hash`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `setting` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `setting_key` ON `setting` (`key`);--> statement-breakpoint
CREATE TABLE `suppression` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`phone` text,
	`email` text,
	`org_no` text,
	`organization_id` integer,
	`phone_number_id` integer,
	`customer_no` text,
	`case` text NOT NULL,
	`urgent` integer DEFAULT false NOT NULL,
	`whole_company` integer DEFAULT false NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`status` text DEFAULT 'active' NOT NULL,
	`released_at` integer,
	`released_by_id` integer,
	`release_reason` text,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`phone_number_id`) REFERENCES `phone_number`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`released_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `suppression_phone` ON `suppression` (`phone`);--> statement-breakpoint
CREATE INDEX `suppression_email` ON `suppression` (`email`);--> statement-breakpoint
CREATE INDEX `suppression_org_no` ON `suppression` (`org_no`);--> statement-breakpoint
CREATE INDEX `suppression_organization` ON `suppression` (`organization_id`);--> statement-breakpoint
CREATE INDEX `suppression_urgent` ON `suppression` (`urgent`,`status`,`id`);--> statement-breakpoint
CREATE TABLE `tally` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`local_day` text NOT NULL,
	`local_hour` integer NOT NULL,
	`campaign_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`outcome` text NOT NULL,
	`count` integer NOT NULL,
	`talked` integer NOT NULL,
	`order_value` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaign`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tally_cell` ON `tally` (`local_day`,`campaign_id`,`user_id`,`local_hour`,`outcome`);--> statement-breakpoint
CREATE INDEX `tally_user` ON `tally` (`user_id`,`local_day`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`signature` text NOT NULL,
	`username` text NOT NULL,
	`email` text,
	`mobile` text,
	`role` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_username` ON `user` (`username`);